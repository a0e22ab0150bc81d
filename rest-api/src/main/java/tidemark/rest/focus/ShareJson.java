package tidemark.rest.focus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.focus.Figures;
import tidemark.focus.Share;
import tidemark.focus.ShareForm;

/// A shared session in the words of this client, from it and to it.
record ShareJson(
    @JsonProperty("local_id") @Nullable String localId,
    @JsonProperty("remote_id") @Nullable String remoteId,
    @JsonProperty("team_id") @Nullable String team,
    @JsonProperty("user_id") @Nullable String person,
    @JsonProperty("session_id") @Nullable String session,
    @JsonProperty("start_time") @Nullable String start,
    @JsonProperty("end_time") @Nullable String end,
    @JsonProperty("planned_duration_minutes") @Nullable Integer planned,
    @JsonProperty("actual_duration_seconds") @Nullable Long seconds,
    @Nullable Boolean completed,
    @JsonProperty("shared_at") @Nullable String sharedAt,
    @JsonProperty("last_modified") @Nullable String modified,
    @JsonProperty("sync_status") @Nullable String status) {

  static ShareJson of(Share share) {
    Figures figures = share.figures();
    Instant end = figures.end();
    return new ShareJson(
        Objects.requireNonNullElse(share.localId(), share.id().toString()),
        share.id().toString(),
        share.team().toString(),
        share.person().toString(),
        share.session(),
        figures.start().toString(),
        end == null ? null : end.toString(),
        figures.plannedMinutes(),
        figures.seconds(),
        figures.completed(),
        share.sharedAt().toString(),
        figures.modifiedAt().toString(),
        "synced");
  }

  ShareForm form(Instant now) {
    return new ShareForm(
        present("local_id", localId),
        present("session_id", session),
        figures(now),
        sharedAt == null ? null : Moment.of("shared_at", sharedAt));
  }

  /// @param now for a client that does not say when it changed the session
  Figures figures(Instant now) {
    return new Figures(
        Moment.of("start_time", present("start_time", start)),
        end == null ? null : Moment.of("end_time", end),
        present("planned_duration_minutes", planned),
        seconds,
        Boolean.TRUE.equals(completed),
        modified == null ? now : Moment.of("last_modified", modified));
  }

  String namedTeam() {
    return present("team_id", team);
  }

  private static <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw Refusal.ofFields(Map.of(name, "a value"));
    }
    return value;
  }
}
