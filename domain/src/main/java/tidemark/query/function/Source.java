package tidemark.query.function;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidemark.query.value.Activity;
import tidemark.query.value.Period;

/// Where the events of a query come from.
public interface Source {
  /// What is known of a bucket.
  record Known(String name, String hostname, Instant created) {}

  /// The buckets somebody can ask for, in the order of their names.
  List<Known> buckets();

  /// The events of a period, the newest first, each cut to it. Empty when there is no such bucket.
  Optional<List<Activity>> events(String bucket, Period period);
}
