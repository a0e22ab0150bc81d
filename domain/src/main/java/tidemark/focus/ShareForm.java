package tidemark.focus;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;

/// A session that a client shares, under the names it gave.
///
/// @param sharedAt now, when it does not say
public record ShareForm(
    String localId, String session, Figures figures, @Nullable Instant sharedAt) {
  private static final int LONGEST = 200;

  public ShareForm {
    check("local_id", localId);
    check("session_id", session);
  }

  private static void check(String name, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw Refusal.ofFields(Map.of(name, "1 to 200 characters"));
    }
  }
}
