package tidemark.maintenance.job;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the timetable knows to do, how long it rests between two runs, and how many batches a run
/// has at most.
public enum Job {
  FORGET_KEYS(Duration.ofSeconds(5), 20),
  WARN_OF_KEYS(Duration.ofHours(1), 20),
  FOLLOW_PEOPLE(Duration.ofSeconds(5), 1),
  FOLLOW_ORGANIZATIONS(Duration.ofSeconds(5), 1),
  FOLLOW_GITHUB(Duration.ofSeconds(5), 20),
  FORGET_RECORDS(Duration.ofSeconds(5), 20),
  ABANDON_REVIEWS(Duration.ofSeconds(5), 20),
  FORGET_LOGINS(Duration.ofHours(1), 20),
  FORGET_FAULTS(Duration.ofHours(1), 20),
  RETAIN_EVENTS(Duration.ofHours(1), 2_000),
  ERASE_PEOPLE(Duration.ofSeconds(2), 200),
  FORGET_DELIVERIES(Duration.ofSeconds(5), 20);

  private final Duration rest;
  private final int batches;

  Job(Duration rest, int batches) {
    this.rest = rest;
    this.batches = batches;
  }

  public static Optional<Job> of(String text) {
    return Arrays.stream(values()).filter(job -> job.text().equals(text)).findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Duration rest() {
    return rest;
  }

  public int batches() {
    return batches;
  }
}
