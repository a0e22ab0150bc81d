package tidemark.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.home.Folders;
import tidemark.client.login.Access;
import tidemark.client.login.BrowserLogin;
import tidemark.client.login.DeepLink;
import tidemark.client.login.Keyring;
import tidemark.client.login.LinkEntry;
import tidemark.client.login.Provider;
import tidemark.client.login.Session;
import tidemark.client.login.Tokens;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.login.SamayFlow;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class BrowserLoginIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void personComesBackFromKeycloakWithATokenThatRenewsItself() throws IOException {
    URI keycloak = URI.create(Tidemark.running().keycloak());
    Tokens tokens =
        new BrowserLogin(
                Provider.keycloak(keycloak), 0, Optional.empty(), Clock.systemUTC(), this::agree)
            .run();
    Access access =
        new Access(Folders.in(folder), new Keyring(Optional.empty(), folder), Clock.systemUTC());
    Keyring.Place _ = access.useTokens(Clients.server(), keycloak, tokens);
    Credential credential = access.credential().orElseThrow();
    try (Remote remote = Remote.at(access.server(), credential, Map.of())) {
      assertEquals(
          "ada@acme.example", remote.get("/v1/me").require().object().path("email").asText());
      Optional<String> first = credential.text();
      assertTrue(credential.renew());
      assertTrue(!first.equals(credential.text()), "it is another one");
      assertEquals(200, remote.get("/v1/me").status());
    }
    assertTrue(access.logout());
    assertEquals(Optional.empty(), access.credential());
  }

  @Test
  void takenPortIsNoHindranceForSamay() throws IOException {
    String flow = Tidemark.running().keycloak() + "/realms/tidemark/protocol/openid-connect/";
    Provider provider =
        new Provider(
            URI.create(flow + "auth"),
            URI.create(flow + "token"),
            Optional.of(URI.create(flow + "revoke")),
            new Provider.Client("samay-sync", Optional.of(Tidemark.running().passwordOf("samay"))),
            "read write");
    DeepLink link = DeepLink.samay(folder, new LinkEntry(folder, "tidemark-client"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Tokens tokens =
          new BrowserLogin(
                  provider,
                  taken.getLocalPort(),
                  Optional.of(link),
                  Clock.systemUTC(),
                  address -> link.tell(new SamayFlow().logIn(address, "ada").toString()))
              .run();
      Session session =
          new Session(new Keyring(Optional.empty(), folder), "samay", provider, Clock.systemUTC());
      Keyring.Place _ = session.begin(tokens);
      try (Remote remote = Remote.at(Clients.server(), session, Map.of())) {
        assertEquals(200, remote.get("/v1/me").status());
      }
      assertTrue(session.end());
    }
  }

  private void agree(URI address) {
    URI back = new SamayFlow().logIn(address, "ada");
    assertEquals(200, new Http(back.toString(), Map.of()).get("").status());
  }
}
