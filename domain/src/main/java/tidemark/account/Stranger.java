package tidemark.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Scope;
import tidemark.person.Identity;

/// Somebody another provider vouches for.
///
/// @param provider its alias in Keycloak
/// @param id what the provider calls them, for good; a name there may change hands
/// @param subject what Keycloak calls them, once they are found
record Stranger(
    String provider, String id, String name, String subject, String username, String email) {

  static Stranger of(String provider, String id, String name) {
    String username = (provider + "-" + id).toLowerCase(Locale.ROOT);
    return new Stranger(provider, id, name, "", username, "");
  }

  /// The same, with what Keycloak says of them.
  Stranger in(JsonNode user) {
    if (!user.path("enabled").asBoolean()) {
      throw new Refusal(Reason.PERSON_DISABLED);
    }
    return new Stranger(
        provider,
        id,
        name,
        user.path("id").asText(),
        user.path("username").asText(),
        user.path("email").asText(""));
  }

  Identity identity() {
    return new Identity(
        subject,
        username,
        name,
        email,
        List.of(),
        Scope.ofAPerson(),
        new Caller.Credential(Caller.Kind.KEYCLOAK, provider + ":" + id));
  }
}
