package tidemark.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.organization.Organized;
import tidemark.outside.Web;

/// Keycloak, as a client that passes passwords on and a hand that makes people.
@ApplicationScoped
class Keycloak {
  private static final Logger LOG = System.getLogger(Keycloak.class.getName());

  private static final Duration REST = Duration.ofMillis(500);
  private static final int TURNS = 64;
  private static final int PATIENCE_SECONDS = 5;

  @Inject private Web web;

  @Inject
  @ConfigProperty(name = "tidemark.keycloak.url", defaultValue = "http://localhost:8180")
  private String home;

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String own;

  @Inject
  @ConfigProperty(name = "tidemark.facade.secret")
  private Optional<String> facade;

  @Inject
  @ConfigProperty(name = "tidemark.directory.secret")
  private Optional<String> directory;

  /// Keycloak takes two logins of one account at the same moment for an attack, and refuses one.
  private final List<Lock> turns = Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

  private final Cache<String, Long> logins =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(2)).build();

  /// Whoever has this password, as Keycloak's access token.
  String accessToken(Password password) {
    String account = password.email().toLowerCase(Locale.ROOT);
    Lock turn = turns.get(Math.floorMod(account.hashCode(), TURNS));
    try {
      if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal(Reason.UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Reason.UNAVAILABLE);
    }
    try {
      restSince(logins.getIfPresent(account));
      String token = granted(password);
      logins.put(account, System.nanoTime());
      return token;
    } finally {
      turn.unlock();
    }
  }

  /// Keycloak notes in its own time that a login has ended, and until then refuses the next one.
  private static void restSince(@Nullable Long login) {
    while (login != null && System.nanoTime() - login < REST.toNanos()) {
      LockSupport.parkNanos(REST.toNanos() - (System.nanoTime() - login));
    }
  }

  private String granted(Password password) {
    Web.Answer answer =
        token(
            Map.of(
                "grant_type", "password",
                "client_id", "tidemark-facade",
                "client_secret", facade.orElse(""),
                "username", password.email(),
                "password", password.text()));
    if (answer.isGood()) {
      leave(answer.text("refresh_token"));
      return answer.text("access_token");
    }
    throw refusal(answer);
  }

  /// Makes somebody who may log in at once, unless the realm asks for more.
  void register(Password password, String name) {
    var body = Json.object();
    body.put("username", password.email());
    body.put("email", password.email());
    body.put("firstName", name);
    body.put("enabled", true);
    var credential = body.putArray("credentials").addObject();
    credential.put("type", "password").put("value", password.text()).put("temporary", false);
    Web.Answer answer = create(Json.text(body));
    if (answer.status() == 409) {
      throw new Refusal(
          Reason.CONFLICT, "There is an account with this e-mail address. Log in instead.");
    }
    if (answer.status() == 400) {
      throw new Refusal(Reason.VALUE_INVALID, complaint(answer));
    }
    if (!answer.isGood()) {
      throw unexpected("making a person", answer);
    }
  }

  /// Somebody another provider knows under this id; made when first seen, if anybody may be.
  Stranger find(Stranger stranger, Ways ways) {
    Optional<Stranger> known = known(stranger);
    if (known.isPresent()) {
      return known.get();
    }
    ways.requireRegistration();
    var body = Json.object();
    body.put("username", stranger.username());
    body.put("firstName", stranger.name());
    body.put("enabled", true);
    body.putArray("federatedIdentities")
        .addObject()
        .put("identityProvider", stranger.provider())
        .put("userId", stranger.id())
        .put("userName", stranger.name());
    Web.Answer answer = create(Json.text(body));
    if (!answer.isGood() && answer.status() != 409) {
      throw unexpected("making a person", answer);
    }
    // two logins at once: the slower one finds what the faster one made
    return known(stranger).orElseThrow(() -> unexpected("finding a person", answer));
  }

  private Optional<Stranger> known(Stranger stranger) {
    String query =
        "/users?idpAlias=%s&idpUserId=%s"
            .formatted(Web.encoded(stranger.provider()), Web.encoded(stranger.id()));
    String hand = hand();
    JsonNode user = look(query, hand).path(0);
    return user.isMissingNode()
        ? Optional.empty()
        : Optional.of(stranger.in(user, organizations(user.path("id").asText(), hand)));
  }

  private List<Organized> organizations(String user, String hand) {
    List<Organized> organizations = new ArrayList<>();
    look("/organizations/members/" + user + "/organizations", hand)
        .forEach(one ->
            organizations.add(new Organized(one.path("id").asText(), one.path("alias").asText())));
    return organizations;
  }

  private JsonNode look(String path, String hand) {
    Web.Answer answer = web.ask(Web.to(admin(path)).header("Authorization", hand).GET());
    if (!answer.isGood()) {
      throw unexpected("looking for a person", answer);
    }
    return answer.json();
  }

  private Web.Answer create(String json) {
    return web.ask(
        Web.to(admin("/users"))
            .header("Authorization", hand())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private String hand() {
    Web.Answer answer =
        token(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "tidemark-directory",
                "client_secret", directory.orElse("")));
    if (!answer.isGood()) {
      throw unexpected("asking for the directory's token", answer);
    }
    return "Bearer " + answer.text("access_token");
  }

  /// The grant began a session in Keycloak that nobody is going to use.
  private void leave(String refreshToken) {
    try {
      web.ask(
          Web.form(
              openId("logout"),
              Map.of(
                  "client_id",
                  "tidemark-facade",
                  "client_secret",
                  facade.orElse(""),
                  "refresh_token",
                  refreshToken)));
    } catch (Refusal _) {
      LOG.log(Level.WARNING, "Keycloak kept a session that is not needed");
    }
  }

  /// What does not depend on the person is our fault; a disabled account is nobody's business.
  private Refusal refusal(Web.Answer answer) {
    if (!answer.text("error").equals("invalid_grant")) {
      return unexpected("passing a password on", answer);
    }
    return answer.text("error_description").contains("not fully set up")
        ? new Refusal(Reason.LOGIN_UNFINISHED, own + "/portal/")
        : new Refusal(Reason.LOGIN_WRONG);
  }

  private static String complaint(Web.Answer answer) {
    String words = answer.text("errorMessage") + answer.text("error") + answer.text("field");
    return words.toLowerCase(Locale.ROOT).contains("password")
        ? "Choose another password: at least 10 characters, and neither your name nor your address."
        : "This is no e-mail address.";
  }

  private static Refusal unexpected(String doing, Web.Answer answer) {
    LOG.log(
        Level.ERROR,
        "Keycloak answered {0} when {1}: {2}",
        String.valueOf(answer.status()),
        doing,
        answer.text("error"));
    return new Refusal(Reason.UNAVAILABLE);
  }

  private Web.Answer token(Map<String, String> fields) {
    return web.ask(Web.form(openId("token"), fields));
  }

  private URI openId(String endpoint) {
    return URI.create(home + "/realms/tidemark/protocol/openid-connect/" + endpoint);
  }

  private URI admin(String path) {
    return URI.create(home + "/admin/realms/tidemark" + path);
  }
}
