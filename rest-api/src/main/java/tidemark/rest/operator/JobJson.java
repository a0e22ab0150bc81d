package tidemark.rest.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidemark.maintenance.job.JobView;

/// A job and its last run; `duration_ms` is null while it goes on.
record JobJson(
    String name,
    @JsonProperty("rests_seconds") long restsSeconds,
    boolean running,
    @JsonProperty("started_at") @Nullable Instant startedAt,
    @JsonProperty("ended_at") @Nullable Instant endedAt,
    @JsonProperty("duration_ms") @Nullable Long durationMillis,
    long rows,
    boolean capped,
    @Nullable String error,
    long runs,
    @JsonProperty("wanted_at") @Nullable Instant wantedAt,
    @JsonProperty("next_at") @Nullable Instant nextAt) {

  static JobJson of(JobView job) {
    Instant start = job.startedAt();
    Instant end = job.endedAt();
    return new JobJson(
        job.name(),
        job.rest().toSeconds(),
        start != null && end == null,
        start,
        end,
        start == null || end == null ? null : Duration.between(start, end).toMillis(),
        job.rows(),
        job.capped(),
        job.error(),
        job.runs(),
        job.wantedAt(),
        job.nextAt());
  }
}
