package tidemark.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tidemark.change.Entry;
import tidemark.change.cursor.Place;
import tidemark.metric.Meters;
import tidemark.metric.Metric;

/// How far clients that read on are behind.
@ApplicationScoped
class Lag {
  private static final double MILLIS = TimeUnit.SECONDS.toMillis(1);

  @Inject private Meters meters;
  @Inject private Clock clock;

  /// A client that still reads everything there is has not waited for it.
  void told(Place from, List<Entry> entries) {
    boolean isReading = from.usn() < from.fullSince();
    if (!isReading && !entries.isEmpty()) {
      Instant oldest = entries.stream().map(Entry::at).min(Instant::compareTo).orElseThrow();
      meters.measured(
          Metric.SYNC_LAG, Duration.between(oldest, clock.instant()).toMillis() / MILLIS);
    }
  }
}
