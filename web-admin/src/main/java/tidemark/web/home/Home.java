package tidemark.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.bucket.BucketView;
import tidemark.bucket.Buckets;
import tidemark.chronicle.Choice;
import tidemark.chronicle.Chronicle;
import tidemark.chronicle.Entry;
import tidemark.device.DeviceView;
import tidemark.device.Devices;
import tidemark.web.CurrentCaller;

/// What the first page shows.
@Named
@RequestScoped
public class Home {
  private static final int FEW = 5;

  @Inject private CurrentCaller caller;
  @Inject private Devices devices;
  @Inject private Buckets buckets;
  @Inject private Chronicle chronicle;

  private List<DeviceView> connected = List.of();
  private List<BucketView> recorded = List.of();
  private List<Entry> lately = List.of();

  @PostConstruct
  void read() {
    connected =
        devices.list(caller.get()).stream().filter(device -> device.revokedAt() == null).toList();
    recorded = buckets.list(caller.get());
    lately = chronicle.own(caller.get(), Choice.ALL, new Chronicle.Cut(null, FEW)).items();
  }

  public List<DeviceView> getDevices() {
    return connected;
  }

  public int getBuckets() {
    return recorded.size();
  }

  /// The last things done in the person's name.
  public List<Entry> getLately() {
    return lately;
  }

  /// The end of the newest event of any bucket.
  public @Nullable Instant getLastEvent() {
    return recorded.stream()
        .map(BucketView::lastEnd)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
