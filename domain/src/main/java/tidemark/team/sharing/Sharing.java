package tidemark.team.sharing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A member's switches in one team.
public record Sharing(boolean focusTime, boolean sessionCount, boolean streak) {

  /// What is shown.
  String text() {
    return Stream.of(
            focusTime ? "focus time" : "",
            sessionCount ? "session count" : "",
            streak ? "streak" : "")
        .filter(shown -> !shown.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
