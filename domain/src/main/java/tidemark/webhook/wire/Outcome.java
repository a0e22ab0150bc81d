package tidemark.webhook.wire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How it went.
///
/// @param status of the answer, if there was one
/// @param answer the beginning of its body
public record Outcome(Ending ending, @Nullable Integer status, String answer) {
  private static final int GONE = 410;

  /// In what an attempt may end.
  public enum Ending {
    /// Any answer of 200 to 299.
    DELIVERED,
    /// 410: the receiver wants nothing more.
    GONE,
    /// Any other answer, a redirect too.
    REFUSED,
    /// Nobody answered in time.
    TIMEOUT,
    /// No connection, or an answer that is none.
    UNREACHABLE,
    /// The address may not be told anything; nobody was connected to.
    FORBIDDEN;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Outcome of(int status, String answer) {
    Ending ending =
        status >= 200 && status < 300
            ? Ending.DELIVERED
            : status == GONE ? Ending.GONE : Ending.REFUSED;
    return new Outcome(ending, status, answer);
  }

  static Outcome without(Ending ending) {
    return new Outcome(ending, null, "");
  }
}
