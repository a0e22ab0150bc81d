package tidemark.query.meter;

import java.util.function.LongPredicate;
import tidemark.Reason;
import tidemark.Refusal;

/// Counts what one request uses up. For one thread.
public final class Meter implements AutoCloseable {
  private static final int BETWEEN_GLANCES = 1 << 14;
  private static final long CHUNK = 1 << 20;

  private final Allowance allowance;
  private final LongPredicate reserve;
  private final long end;
  private long steps;
  private long sinceGlance;
  private long bytes;
  private long reserved;
  private long looks;

  /// `reserve` is asked for memory that all requests share, and given it back by negative numbers.
  public Meter(Allowance allowance, LongPredicate reserve) {
    this.allowance = allowance;
    this.reserve = reserve;
    end = System.nanoTime() + allowance.time().toNanos();
  }

  /// Something has been looked at or evaluated this many times.
  public void work(long count) {
    steps += count;
    sinceGlance += count;
    if (steps > allowance.steps()) {
      throw QueryError.limit("The query needs more than " + allowance.steps() + " steps");
    }
    if (sinceGlance >= BETWEEN_GLANCES) {
      sinceGlance = 0;
      glance();
    }
  }

  /// Looks at the clock.
  public void glance() {
    if (System.nanoTime() - end > 0) {
      throw QueryError.limit(
          "The query needs more than " + allowance.time().toSeconds() + " seconds");
    }
  }

  /// How long the request may still take, at least one millisecond.
  public long millisLeft() {
    return Math.max(1, (end - System.nanoTime()) / 1_000_000);
  }

  /// This much memory has been filled.
  public void hold(long more) {
    bytes += more;
    if (bytes > allowance.bytes()) {
      throw QueryError.limit(
          "The query holds more than "
              + (allowance.bytes() >> 20)
              + " MiB of events at once: ask for shorter periods");
    }
    if (bytes > reserved) {
      long wanted = Math.max(CHUNK, bytes - reserved);
      if (!reserve.test(wanted)) {
        throw new Refusal(Reason.UNAVAILABLE);
      }
      reserved += wanted;
    }
  }

  /// How much is held; `release` goes back to it.
  public long held() {
    return bytes;
  }

  public void release(long held) {
    bytes = Math.min(bytes, held);
  }

  /// A regular expression that is slow has looked at this many characters.
  public void look(long count) {
    looks += count;
    if (looks > allowance.looks()) {
      throw QueryError.limit("The regular expressions of this query are too slow for its texts");
    }
    glance();
  }

  @Override
  public void close() {
    // giving back always succeeds
    if (reserve.test(-reserved)) {
      reserved = 0;
    }
  }
}
