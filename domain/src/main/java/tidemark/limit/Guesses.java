package tidemark.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// Tries that are allowed to fail a few times: `most` in any `span`, then one as often as they fill
/// up again.
final class Guesses {
  private static final long KEPT = 100_000;

  private final Cache<String, Bucket> buckets;
  private final long most;
  private final Duration span;

  Guesses(long most, Duration span) {
    this.most = most;
    this.span = span;
    buckets = Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(span).build();
  }

  /// Takes a try before it is made, so that many at once do not slip through; how long to wait when
  /// there is none.
  Duration take(String who) {
    return Duration.ofNanos(of(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  /// The try was none: it is given back.
  void giveBack(String who) {
    of(who).addTokens(1);
  }

  private Bucket of(String who) {
    return buckets.get(
        who,
        _ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, span))
                .build());
  }
}
