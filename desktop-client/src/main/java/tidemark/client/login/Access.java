package tidemark.client.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import tidemark.client.home.Folders;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Json;
import tidemark.client.wire.Trouble;

/// The client's own login: which of the two ways it was, and the credential of it.
///
/// @param folders where the account lies
/// @param keyring where the secret lies
/// @param clock by which tokens end
public record Access(Folders folders, Keyring keyring, Clock clock) {
  private static final String KEY = "api-key";
  private static final String TOKENS = "login";
  private static final String PROVIDER = "provider";

  public Account account() {
    return Account.of(folders);
  }

  public URI server() {
    return account()
        .server()
        .orElseThrow(
            () -> new Trouble("Which server? Say it with: tidemark-client login --server URL"));
  }

  public Keyring.Place useKey(URI server, String key) {
    if (!key.matches("[\\x21-\\x7e]{8,128}")) {
      throw new Trouble("This is not an API key.");
    }
    keyring.forget(TOKENS);
    account().at(server).save(folders);
    return keyring.store(KEY, key);
  }

  /// Keeps what a person got in the browser.
  ///
  /// @param keycloak where the person signed in
  public Keyring.Place useTokens(URI server, URI keycloak, Tokens tokens) {
    keyring.forget(KEY);
    account().at(server).save(folders);
    Keyring.Place _ = keyring.store(PROVIDER, Json.object().put("url", keycloak + "").toString());
    return session().orElseThrow().begin(tokens);
  }

  /// The credential, if somebody is logged in.
  public Optional<Credential> credential() {
    return keyring
        .find(KEY)
        .map(Credential::key)
        .or(() -> session().filter(Session::isAuthenticated).map(session -> session));
  }

  public Optional<Keyring.Place> place() {
    return keyring.place(KEY).or(() -> keyring.place(TOKENS));
  }

  /// Whether somebody was logged in.
  public boolean logout() {
    boolean was = credential().isPresent();
    boolean _ = session().map(Session::end).orElse(false);
    keyring.forget(KEY);
    keyring.forget(PROVIDER);
    return was;
  }

  private Optional<Session> session() {
    Optional<ObjectNode> said = keyring.find(PROVIDER).map(Json::readObject);
    return said.map(provider -> URI.create(provider.path("url").asText()))
        .map(keycloak -> new Session(keyring, TOKENS, Provider.keycloak(keycloak), clock));
  }
}
