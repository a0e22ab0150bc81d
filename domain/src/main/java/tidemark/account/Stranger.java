package tidemark.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Scope;
import tidemark.organization.Organized;
import tidemark.person.Identity;

/// Somebody another provider vouches for.
///
/// @param provider its alias in Keycloak
/// @param id what the provider calls them, for good; a name there may change hands
/// @param subject what Keycloak calls them, once they are found
record Stranger(
    String provider,
    String id,
    String name,
    String subject,
    String username,
    String email,
    List<Organized> organizations) {

  static Stranger of(String provider, String id, String name) {
    String username = (provider + "-" + id).toLowerCase(Locale.ROOT);
    return new Stranger(provider, id, name, "", username, "", List.of());
  }

  /// The same, with what Keycloak says of them.
  Stranger in(JsonNode user, List<Organized> organizations) {
    if (!user.path("enabled").asBoolean()) {
      throw new Refusal(Reason.PERSON_DISABLED);
    }
    return new Stranger(
        provider,
        id,
        shown(user),
        user.path("id").asText(),
        user.path("username").asText(),
        user.path("email").asText(""),
        organizations);
  }

  /// As Keycloak's own tokens would name them.
  private static String shown(JsonNode user) {
    String whole =
        (user.path("firstName").asText("") + " " + user.path("lastName").asText("")).strip();
    return whole.isEmpty() ? user.path("username").asText() : whole;
  }

  Identity identity() {
    return new Identity(
        subject,
        username,
        name,
        email,
        organizations,
        Scope.ofAPerson(),
        new Caller.Credential(Caller.Kind.KEYCLOAK, provider + ":" + id));
  }
}
