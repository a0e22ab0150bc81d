package tidemark.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.outside.Web;

/// GitHub, asked with our own client id who stands behind a code.
@ApplicationScoped
class GitHub {
  private static final String NAME = "GitHub";

  @Inject private Web web;

  @Inject
  @ConfigProperty(name = "tidemark.github.url", defaultValue = "https://github.com")
  private String home;

  @Inject
  @ConfigProperty(name = "tidemark.github.api.url", defaultValue = "https://api.github.com")
  private String api;

  @Inject
  @ConfigProperty(name = "tidemark.github.client")
  private Optional<String> client;

  @Inject
  @ConfigProperty(name = "tidemark.github.secret")
  private Optional<String> secret;

  /// Somebody as GitHub shows them.
  record User(String id, String login, @Nullable String avatar, @Nullable String email) {}

  User user(Code code) {
    String token = token(code);
    Web.Answer answer =
        web.ask(Web.to(URI.create(api + "/user")).header("Authorization", "Bearer " + token).GET());
    if (!answer.isGood() || !answer.json().path("id").isIntegralNumber()) {
      throw new Refusal(Reason.PROVIDER_REFUSED, NAME);
    }
    return new User(
        answer.text("id"),
        answer.text("login"),
        answer.json().path("avatar_url").textValue(),
        answer.json().path("email").textValue());
  }

  private String token(Code code) {
    Web.Answer answer =
        web.ask(
            Web.form(
                URI.create(home + "/login/oauth/access_token"),
                Map.of(
                    "client_id", client.orElseThrow(GitHub::unknown),
                    "client_secret", secret.orElseThrow(GitHub::unknown),
                    "code", code.code(),
                    "code_verifier", code.verifier(),
                    "redirect_uri", code.redirect())));
    // GitHub says 200 to a bad code, too
    String token = answer.text("access_token");
    if (!answer.isGood() || token.isEmpty()) {
      throw new Refusal(Reason.PROVIDER_REFUSED, NAME);
    }
    return token;
  }

  private static Refusal unknown() {
    return new Refusal(Reason.PROVIDER_UNKNOWN, NAME);
  }
}
