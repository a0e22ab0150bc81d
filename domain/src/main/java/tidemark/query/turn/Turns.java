package tidemark.query.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tidemark.Reason;
import tidemark.Refusal;

/// Who may run a query now.
@ApplicationScoped
public class Turns {
  private static final int PERSONS = 10_000;
  private static final int MOST_WAITING = 24;
  private static final Duration FORGOTTEN = Duration.ofMinutes(30);
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final Cache<UUID, Semaphore> places =
      Caffeine.newBuilder().maximumSize(PERSONS).expireAfterAccess(FORGOTTEN).build();

  /// Waits for a place among this person's queries.
  public Turn take(UUID person) {
    Semaphore place = places.get(person, _ -> new Semaphore(AT_ONCE, true));
    if (place.getQueueLength() >= MOST_WAITING) {
      throw busy();
    }
    try {
      if (!place.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refusal(Reason.UNAVAILABLE);
    }
    return new Turn(place);
  }

  private static Refusal busy() {
    return new Refusal(Reason.TOO_MANY_REQUESTS, "5");
  }
}
