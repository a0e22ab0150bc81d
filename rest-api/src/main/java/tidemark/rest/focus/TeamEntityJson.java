package tidemark.rest.focus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.team.TeamForm;
import tidemark.team.TeamView;

/// A team in the words of this client, from it and to it.
record TeamEntityJson(
    @JsonProperty("local_id") @Nullable String localId,
    @JsonProperty("remote_id") @Nullable String remoteId,
    @Nullable String name,
    @JsonProperty("invite_code") @Nullable String code,
    @JsonProperty("created_by") @Nullable String createdBy,
    @JsonProperty("created_at") @Nullable String createdAt,
    @JsonProperty("last_modified") @Nullable String modified) {

  static TeamEntityJson of(TeamView team) {
    return new TeamEntityJson(
        Objects.requireNonNullElse(team.ref(), team.id().toString()),
        team.id().toString(),
        team.name(),
        team.code(),
        team.createdBy().toString(),
        team.createdAt().toString(),
        team.modifiedAt().toString());
  }

  static TeamForm form(@Nullable TeamEntityJson body) {
    if (body == null || body.name() == null) {
      throw Refusal.ofFields(Map.of("name", "1 to 100 characters"));
    }
    return new TeamForm(
        body.name(),
        body.code(),
        body.localId(),
        body.modified() == null ? null : Moment.of("last_modified", body.modified()));
  }
}
