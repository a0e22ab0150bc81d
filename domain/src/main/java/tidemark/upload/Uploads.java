package tidemark.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidemark.Caller;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.bucket.BucketOrder;
import tidemark.bucket.Buckets;
import tidemark.device.DeviceView;
import tidemark.device.Devices;
import tidemark.json.Json;
import tidemark.timeline.Appended;
import tidemark.timeline.Sample;
import tidemark.timeline.Timeline;

/// Takes in events of many buckets at once.
@ApplicationScoped
@Transactional
public class Uploads {
  @Inject private Devices devices;
  @Inject private Buckets buckets;
  @Inject private Timeline timeline;

  /// Stores what is new, by bucket; a bucket that is not there is made.
  @Requires(Scope.EVENTS_WRITE)
  public Appended accept(Caller caller, Map<String, List<Sample>> byBucket) {
    Appended total = new Appended(0, 0, 0);
    for (var entry : new TreeMap<>(byBucket).entrySet()) {
      total = total.plus(append(caller, entry.getKey(), entry.getValue()));
    }
    return total;
  }

  private Appended append(Caller caller, String bucket, List<Sample> samples) {
    WatcherName name = WatcherName.of(bucket);
    DeviceView device =
        devices
            .withHostname(caller, name.hostname())
            .orElseGet(() -> devices.onHost(caller, name.hostname()));
    Caller there = caller.on(device.id());
    buckets.create(
        there,
        bucket,
        new BucketOrder(name.type(), name.client(), name.hostname(), null, Json.object()));
    devices.heardFrom(there, device.id());
    return timeline.append(there, bucket, samples);
  }
}
