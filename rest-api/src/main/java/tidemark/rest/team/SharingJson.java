package tidemark.rest.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tidemark.team.sharing.Sharing;
import tidemark.team.sharing.SharingChange;

/// A member's switches; what is missing in a change stays as it is.
record SharingJson(
    @JsonProperty("share_focus_time") @Nullable Boolean focusTime,
    @JsonProperty("share_session_count") @Nullable Boolean sessionCount,
    @JsonProperty("share_streak") @Nullable Boolean streak) {

  static SharingJson of(Sharing sharing) {
    return new SharingJson(sharing.focusTime(), sharing.sessionCount(), sharing.streak());
  }

  SharingChange change() {
    return new SharingChange(focusTime, sessionCount, streak);
  }
}
