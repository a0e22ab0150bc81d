package tidemark.login;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Scope;
import tidemark.organization.Organized;
import tidemark.person.Identity;

/// What the claims of a verified token mean.
final class Claims {
  private static final String SAMAY = "samay-sync";
  private static final String OPERATOR = "tidemark-operator";
  private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
  private static final String PORTAL = "tidemark-portal";

  /// What Keycloak adds to the portal's tokens of people with the realm's role `operator`.
  private static final String HOSTING = "operator-person";

  /// The clients whose tokens are meant for us.
  private static final Set<String> CLIENTS =
      Set.of(
          PORTAL,
          "tidemark-desktop",
          "tidemark-extension",
          "tidemark-device",
          "tidemark-facade",
          OPERATOR,
          SAMAY);

  private Claims() {}

  static Identity identity(JWTClaimsSet claims) throws BadJOSEException, ParseException {
    String client = claims.getStringClaim("azp");
    if (client == null || !CLIENTS.contains(client)) {
      throw new BadJWTException("a token for another client");
    }
    String username = claims.getStringClaim("preferred_username");
    return new Identity(
        claims.getSubject(),
        username,
        Objects.requireNonNullElse(claims.getStringClaim("name"), username),
        Objects.requireNonNullElse(claims.getStringClaim("email"), ""),
        organizations(claims.getClaim("organization")),
        scopes(client, claims.getStringClaim("scope")),
        new Caller.Credential(
            Caller.Kind.KEYCLOAK, session(claims), claims.getStringClaim("impersonator")));
  }

  /// The session that a logout token ends. A token with a nonce was made for a login.
  static String over(JWTClaimsSet claims) throws BadJOSEException, ParseException {
    Map<String, Object> events = claims.getJSONObjectClaim("events");
    if (events == null || !events.containsKey(LOGOUT) || claims.getClaim("nonce") != null) {
      throw new BadJWTException("a token that ends nothing");
    }
    return claims.getStringClaim("sid");
  }

  /// Organisations come as `{"alias": {"id": …}}`; without an id they cannot be told apart from a
  /// namesake, and do not count.
  static List<Organized> organizations(@Nullable Object claim) {
    if (!(claim instanceof Map<?, ?> named)) {
      return List.of();
    }
    return named.entrySet().stream()
        .flatMap(entry -> organized(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Stream<Organized> organized(@Nullable Object alias, @Nullable Object facts) {
    return alias instanceof String name
            && facts instanceof Map<?, ?> known
            && known.get("id") instanceof String id
        ? Stream.of(new Organized(id, name))
        : Stream.empty();
  }

  /// Samay's client asks for `read` and `write`, the operator's for nothing else than `operator`;
  /// everybody else speaks for the person, and at the portal also for whoever hosts the
  /// installation, if that is what they are.
  static Set<Scope> scopes(String client, @Nullable String granted) {
    List<String> words = granted == null ? List.of() : List.of(granted.split(" "));
    return switch (client) {
      case SAMAY -> ofSamay(words);
      case OPERATOR ->
          words.contains("operator") ? EnumSet.of(Scope.OPERATOR) : EnumSet.noneOf(Scope.class);
      case PORTAL -> words.contains(HOSTING) ? EnumSet.allOf(Scope.class) : Scope.ofAPerson();
      default -> Scope.ofAPerson();
    };
  }

  private static Set<Scope> ofSamay(List<String> words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    if (words.contains("read")) {
      scopes.add(Scope.EVENTS_READ);
    }
    if (words.contains("write")) {
      scopes.addAll(Set.of(Scope.EVENTS_WRITE, Scope.DEVICES));
    }
    return scopes;
  }

  private static String session(JWTClaimsSet claims) throws ParseException {
    return Objects.requireNonNullElse(claims.getStringClaim("sid"), claims.getSubject());
  }
}
