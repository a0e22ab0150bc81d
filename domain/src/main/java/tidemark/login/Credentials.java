package tidemark.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.apikey.ApiKeys;
import tidemark.person.Identity;
import tidemark.person.People;
import tidemark.session.Sessions;

/// The one question of the one filter: who shows this credential?
@ApplicationScoped
public class Credentials {
  /// Longer than any token Keycloak makes.
  private static final int LONGEST = 16_384;

  @Inject private ApiKeys keys;
  @Inject private Sessions sessions;
  @Inject private KeycloakTokens tokens;
  @Inject private People people;
  @Inject private Database database;
  @Inject private Clock clock;

  public Caller recognise(String credential, String request) {
    if (ApiKeys.isKey(credential)) {
      return keys.recognise(credential, request)
          .orElseThrow(() -> new Refusal(Reason.CREDENTIAL_INVALID));
    }
    if (!isToken(credential)) {
      throw new Refusal(Reason.CREDENTIAL_INVALID);
    }
    return Sessions.isOwn(credential)
        ? sessions
            .recognise(credential, request)
            .orElseThrow(() -> new Refusal(Reason.CREDENTIAL_INVALID))
        : people.recognise(tokens.verify(credential), request);
  }

  /// Who Keycloak says somebody is, for those who asked it themselves.
  public Identity identity(String keycloakToken) {
    return tokens.verify(keycloakToken);
  }

  /// Takes Keycloak's word that a session at the portal is over.
  @Transactional
  public void leave(String logoutToken) {
    String session = tokens.over(logoutToken);
    database.asInstallation(c -> LeftLoginTable.add(c, session, clock.instant()));
  }

  /// Whether Keycloak has said so of this session.
  @Transactional
  public boolean hasLeft(String session) {
    return database.asInstallation(c -> LeftLoginTable.has(c, session));
  }

  private static boolean isToken(String credential) {
    return credential.length() <= LONGEST && credential.chars().filter(c -> c == '.').count() == 2;
  }
}
