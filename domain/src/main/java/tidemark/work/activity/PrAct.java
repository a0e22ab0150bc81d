package tidemark.work.activity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.work.PullRequest;

/// Something done about a pull request.
///
/// @param session the number of the one it was done in
/// @param metadata whatever else the client knows, as JSON
public record PrAct(
    Type type,
    PullRequest pullRequest,
    @Nullable Long session,
    @Nullable String metadata,
    Instant at) {

  /// What can be done.
  public enum Type {
    COMMENT,
    APPROVE,
    REQUEST_CHANGES;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Type> named(String text) {
      return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }
  }
}
