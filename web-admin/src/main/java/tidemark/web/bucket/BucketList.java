package tidemark.web.bucket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.bucket.BucketView;
import tidemark.bucket.Buckets;
import tidemark.timeline.Span;
import tidemark.timeline.Timeline;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// The buckets of the person in front of the page, and the one they are about to delete.
@Named
@ViewScoped
public class BucketList implements Serializable {
  private static final Span ALL = Span.of(null, null, -1);

  @Inject private transient CurrentCaller caller;
  @Inject private transient Buckets buckets;
  @Inject private transient Timeline timeline;
  @Inject private transient Texts texts;

  private transient List<BucketView> rows = List.of();
  private transient @Nullable BucketView chosen;
  private long events;

  @PostConstruct
  void read() {
    rows = buckets.list(caller.get());
  }

  public void choose(BucketView bucket) {
    chosen = bucket;
    events = timeline.count(caller.get(), bucket.name(), ALL);
  }

  public void delete() {
    String name = Objects.requireNonNull(chosen, "no bucket was chosen").name();
    int gone = buckets.delete(caller.get(), name);
    read();
    texts.done("bucket.deleted", name, gone);
  }

  /// As a piece of an address.
  public String encoded(BucketView bucket) {
    return URLEncoder.encode(bucket.name(), StandardCharsets.UTF_8);
  }

  public List<BucketView> getRows() {
    return rows;
  }

  public @Nullable BucketView getChosen() {
    return chosen;
  }

  /// How many go with the chosen bucket.
  public long getEvents() {
    return events;
  }
}
