package tidemark.client.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tidemark.client.privacy.Guard;
import tidemark.client.queue.Queue;

/// What of that which watchers say is kept just now.
///
/// @param queue where a pause is noted, so that it outlives the process
/// @param clock with the zone of the person
/// @param hours outside of which nothing is kept
/// @param guard of what shall not leave this machine
public record Pausing(Queue queue, Clock clock, Hours hours, Guard guard) {
  private static final String NOTE = "paused until";

  public void pause(Duration duration) {
    queue.setNote(NOTE, clock.instant().plus(duration).toString());
  }

  public void resume() {
    queue.setNote(NOTE, Instant.EPOCH.toString());
  }

  public Optional<Instant> until() {
    return queue.note(NOTE).map(Instant::parse).filter(end -> end.isAfter(clock.instant()));
  }

  boolean isPaused() {
    return until().isPresent() || !hours.contain(clock.instant().atZone(clock.getZone()));
  }
}
