package tidemark.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.apikey.ApiKeys;
import tidemark.person.People;

/// The one question of the one filter: who shows this credential?
@ApplicationScoped
public class Credentials {
  /// Longer than any token Keycloak makes.
  private static final int LONGEST = 16_384;

  @Inject private ApiKeys keys;
  @Inject private KeycloakTokens tokens;
  @Inject private People people;

  public Caller recognise(String credential, String request) {
    if (ApiKeys.isKey(credential)) {
      return keys.recognise(credential, request)
          .orElseThrow(() -> new Refusal(Reason.CREDENTIAL_INVALID));
    }
    if (credential.length() <= LONGEST && credential.chars().filter(c -> c == '.').count() == 2) {
      return people.recognise(tokens.verify(credential), request);
    }
    throw new Refusal(Reason.CREDENTIAL_INVALID);
  }
}
