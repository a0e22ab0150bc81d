package tidemark.client.samay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.client.login.BrowserLogin;
import tidemark.client.login.Provider;
import tidemark.client.wire.Trouble;

/// Everything that Samay's environment variables set.
///
/// @param database which file, how long to wait for it, how many events at a time
/// @param schedule how often, and where the state lies
/// @param oauth where to sign in, if anywhere
/// @param server where to send
/// @param excluded names of buckets that stay here; `*` stands for anything
public record SamaySettings(
    Database database,
    Schedule schedule,
    Optional<OAuth> oauth,
    Server server,
    List<String> excluded) {

  /// The file of ActivityWatch.
  ///
  /// @param path the file; nothing to look in the usual places
  public record Database(Optional<Path> path, Duration timeout, int batch) {}

  /// When, and what is remembered in between.
  ///
  /// @param retries how often a run is tried in all
  public record Schedule(Duration interval, int retries, Path state) {}

  /// A login of Samay's own.
  ///
  /// @param redirect where the browser comes back to
  public record OAuth(Provider provider, URI redirect) {
    public int port() {
      return redirect.getPort();
    }
  }

  /// Where events go.
  ///
  /// @param address nothing for that of the login
  public record Server(Optional<URI> address, Duration timeout, int retries) {}

  public SamaySettings {
    excluded = List.copyOf(excluded);
  }

  /// What an environment says.
  ///
  /// @param user the home folder, which `~` stands for
  public static SamaySettings of(Map<String, String> environment, Path user) {
    Reading said = new Reading(environment, user, new ArrayList<>());
    SamaySettings settings =
        new SamaySettings(
            new Database(
                said.text("SAMAY_DB_PATH").map(said::path),
                Duration.ofSeconds(said.number("SAMAY_DB_TIMEOUT", 30)),
                said.number("SAMAY_DB_BATCH_SIZE", 1000)),
            new Schedule(
                Duration.ofSeconds(said.number("SAMAY_SYNC_INTERVAL", 300)),
                said.number("SAMAY_SYNC_RETRIES", 3),
                said.path(said.text("SAMAY_SYNC_STATE_PATH").orElse("~/.samay_sync/state.json"))),
            said.oauth(),
            new Server(
                said.text("SAMAY_SERVER_URL").map(URI::create),
                Duration.ofSeconds(said.number("SAMAY_SERVER_TIMEOUT", 30)),
                said.number("SAMAY_SERVER_RETRIES", 3)),
            said.text("SAMAY_EXCLUDE_BUCKETS")
                .map(text -> Arrays.asList(text.split(",")))
                .orElse(List.of()));
    if (!said.wrong().isEmpty()) {
      throw new Trouble(String.join(" ", said.wrong()));
    }
    return settings;
  }

  /// All that is wrong is told at once.
  private record Reading(Map<String, String> environment, Path user, List<String> wrong) {
    Optional<String> text(String name) {
      return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    int number(String name, int otherwise) {
      String text = text(name).orElse("" + otherwise);
      if (!text.matches("\\d{1,6}") || Integer.parseInt(text) == 0) {
        wrong.add(name + " is a number greater than 0, and not " + text + ".");
        return otherwise;
      }
      return Integer.parseInt(text);
    }

    Path path(String text) {
      return text.startsWith("~/") ? user.resolve(text.substring(2)) : Path.of(text);
    }

    Optional<OAuth> oauth() {
      Optional<String> client = text("SAMAY_OAUTH_CLIENT_ID");
      if (client.isEmpty()) {
        return Optional.empty();
      }
      URI redirect =
          URI.create(
              text("SAMAY_OAUTH_REDIRECT_URI")
                  .orElse("http://127.0.0.1:" + BrowserLogin.PORT + "/callback"));
      if (redirect.getPort() < 0) {
        wrong.add("SAMAY_OAUTH_REDIRECT_URI is http://127.0.0.1:<port>/callback.");
      }
      Provider.Client who =
          new Provider.Client(client.get(), Optional.of(needed("SAMAY_OAUTH_CLIENT_SECRET")));
      URI token = URI.create(needed("SAMAY_OAUTH_TOKEN_URL"));
      return Optional.of(
          new OAuth(
              new Provider(
                  URI.create(needed("SAMAY_OAUTH_AUTH_URL")),
                  token,
                  revocation(token),
                  who,
                  "read write"),
              redirect));
    }

    /// Keycloak's, by its token address; others are not told of a logout.
    private static Optional<URI> revocation(URI token) {
      return token.getPath() != null && token.getPath().endsWith("/protocol/openid-connect/token")
          ? Optional.of(token.resolve("revoke"))
          : Optional.empty();
    }

    private String needed(String name) {
      Optional<String> text = text(name);
      if (text.isEmpty()) {
        wrong.add(name + " is needed with SAMAY_OAUTH_CLIENT_ID.");
      }
      return text.orElse("none:none");
    }
  }
}
