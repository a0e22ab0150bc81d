package tidemark.rest.focus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.team.member.TeamMemberView;

/// A member in the words of this client, from it and to it. `email` is empty for those who may not
/// see it.
record MemberEntityJson(
    @JsonProperty("local_id") @Nullable String localId,
    @JsonProperty("remote_id") @Nullable String remoteId,
    @JsonProperty("team_id") @Nullable String team,
    @JsonProperty("user_id") @Nullable String person,
    @Nullable String email,
    @JsonProperty("display_name") @Nullable String name,
    @Nullable String role,
    @JsonProperty("joined_at") @Nullable String joinedAt,
    @JsonProperty("last_modified") @Nullable String modified) {

  static MemberEntityJson of(TeamMemberView member) {
    return new MemberEntityJson(
        Objects.requireNonNullElse(member.ref(), member.id().toString()),
        member.id().toString(),
        member.team().toString(),
        member.person().toString(),
        Objects.requireNonNullElse(member.email(), ""),
        member.name(),
        member.role().text(),
        member.joinedAt().toString(),
        member.changedAt().toString());
  }
}
