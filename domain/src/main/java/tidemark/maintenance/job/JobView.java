package tidemark.maintenance.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job and its last run.
///
/// @param rows what the run has changed, also while it goes on
/// @param error why it failed; null when it did not
/// @param capped whether the run ended at its cap and left something for the next one
/// @param wantedAt since when somebody waits for it to run
/// @param nextAt when it is due again
public record JobView(
    String name,
    Duration rest,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long rows,
    @Nullable String error,
    boolean capped,
    long runs,
    @Nullable Instant wantedAt,
    @Nullable Instant nextAt) {

  static JobView unknown(Job job) {
    return new JobView(job.text(), job.rest(), null, null, 0, null, false, 0, null, null);
  }
}
