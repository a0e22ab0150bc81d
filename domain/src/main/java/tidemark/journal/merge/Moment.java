package tidemark.journal.merge;

import org.jspecify.annotations.Nullable;

/// When something arrives, in microseconds since 1970.
///
/// @param now by the server's clock
/// @param client the same moment by the client's clock, if it says
/// @param leeway how far in the future a claimed time may lie
public record Moment(long now, @Nullable Long client, long leeway) {
  private static final long TOLERATED = 2_000_000;

  /// When something was written of which the client claims that it was then.
  public long of(long claimed) {
    long wrong = client == null ? 0 : now - client;
    long corrected = Math.abs(wrong) > TOLERATED ? claimed + wrong : claimed;
    return Math.clamp(corrected > now + leeway ? now : corrected, 0, now + leeway);
  }
}
