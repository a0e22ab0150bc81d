package tidemark.rest.github;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidemark.github.GitHubLink;

/// A link, without its token.
record GitHubLinkJson(
    String login,
    @JsonProperty("linked_at") Instant linkedAt,
    @JsonProperty("answered_at") Instant answeredAt,
    @Nullable String problem,
    int administrators) {

  static GitHubLinkJson of(GitHubLink link) {
    return new GitHubLinkJson(
        link.login(), link.linkedAt(), link.answeredAt(), link.problem(), link.administrators());
  }
}
