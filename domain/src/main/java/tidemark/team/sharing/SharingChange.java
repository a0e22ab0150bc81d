package tidemark.team.sharing;

import org.jspecify.annotations.Nullable;

/// Switches to turn; what is null stays as it is.
public record SharingChange(
    @Nullable Boolean focusTime, @Nullable Boolean sessionCount, @Nullable Boolean streak) {

  Sharing of(Sharing known) {
    return new Sharing(
        focusTime == null ? known.focusTime() : focusTime,
        sessionCount == null ? known.sessionCount() : sessionCount,
        streak == null ? known.streak() : streak);
  }
}
