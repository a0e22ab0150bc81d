package tidemark.rest.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tidemark.account.GitHubLogin;
import tidemark.person.Profile;

/// A login by way of GitHub, as the extension keeps it.
record GitHubJson(String token, UserJson user) {

  /// The extension counts people in numbers.
  record UserJson(
      @JsonProperty("user_id") long id,
      @JsonProperty("github_username") String username,
      @JsonProperty("github_avatar_url") @Nullable String avatar,
      @Nullable String email) {}

  static GitHubJson of(GitHubLogin login, Profile person) {
    return new GitHubJson(
        login.opened().token(),
        new UserJson(person.number(), login.username(), login.avatar(), login.email()));
  }
}
