package tidemark.client.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.home.Folders;
import tidemark.client.wire.Trouble;

class LoginTest {
  @TempDir private Path folder = Path.of("");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final OwnProvider provider;

  LoginTest() throws IOException {
    provider = new OwnProvider();
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void browserBringsATokenThatRenewsItself() {
    Session session = session();
    assertFalse(session.isAuthenticated());
    session.begin(login(provider::agree));
    assertEquals(Optional.of("access-1"), session.text());
    now.set(now.get().plusSeconds(801));
    assertEquals(Optional.of("access-2"), session.text(), "it is renewed before it ends");
    assertEquals(Optional.of("access-2"), session().text(), "and kept");
    assertTrue(session.renew(), "with the rotated refresh token");
    assertEquals(Optional.of("access-3"), session.text());
  }

  @Test
  void questionHoldsAllSevenParametersAndTheSecretIsOnlyPosted() {
    AtomicReference<URI> seen = new AtomicReference<>(URI.create(""));
    Tokens _ =
        login(address -> {
          seen.set(address);
          provider.agree(address);
        });
    Map<String, String> asked = Callback.parameters(seen.get().getRawQuery());
    assertEquals(7, asked.size());
    assertEquals("S256", asked.get("code_challenge_method"));
    assertEquals("read write", asked.get("scope"));
    assertFalse(seen.get().toString().contains("secret"));
    assertEquals("secret", provider.asked().getFirst().get("client_secret"));
  }

  @Test
  void callbackWithAnotherStateIsRefused() {
    Tokens tokens =
        login(address -> {
          String back = Callback.parameters(address.getRawQuery()).getOrDefault("redirect_uri", "");
          assertEquals(400, OwnProvider.visit(back + "?code=stolen&state=other"));
          provider.agree(address);
        });
    assertEquals("access-1", tokens.access());
  }

  @Test
  void personWhoDeclinesIsToldApart() {
    Trouble trouble =
        assertThrows(
            Trouble.class,
            () ->
                login(address -> {
                  Map<String, String> asked = Callback.parameters(address.getRawQuery());
                  OwnProvider.visit(
                      asked.get("redirect_uri")
                          + "?error=access_denied&state="
                          + asked.get("state"));
                }));
    assertEquals("The login was not given: access_denied", trouble.getMessage());
    assertFalse(session().isAuthenticated(), "nothing is half stored");
  }

  @Test
  void tokenWithoutAnEndIsBelieved() {
    provider.says("");
    Session session = session();
    session.begin(login(provider::agree));
    now.set(Instant.parse("2036-01-01T00:00:00Z"));
    assertEquals(Optional.of("access-1"), session.text());
  }

  @Test
  void endedSessionIsForgotten() {
    Session session = session();
    session.begin(login(provider::agree));
    assertTrue(session.end());
    assertEquals(Optional.empty(), session.text());
    assertFalse(session().isAuthenticated());
  }

  @Test
  void keyLiesInAFileThatOnlyItsOwnerReads() throws IOException {
    Access access = new Access(Folders.in(folder), ring(Optional.empty()), clock);
    String device = access.account().device();
    assertEquals(
        Keyring.Place.FILE, access.useKey(URI.create("https://a.example"), "tdm_12345678"));
    assertEquals(Optional.of("tdm_12345678"), access.credential().orElseThrow().text());
    Path file = folder.resolve("api-key.secret");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(device, access.account().device(), "the device stays who it is");
    assertTrue(access.logout());
    assertFalse(Files.exists(file));
    assertEquals(Optional.empty(), access.credential());
  }

  /// A program of the same name, with a folder for the Secret Service.
  @Test
  void secretServiceIsPreferred() throws IOException {
    Path tool = Files.createDirectory(folder.resolve("bin")).resolve("secret-tool");
    Path store = folder.resolve("bin/kept");
    Files.writeString(
        tool,
        """
        #!/bin/sh
        case "$1" in
          store) cat > %1$s ;;
          lookup) cat %1$s ;;
          clear) rm -f %1$s ;;
        esac
        """
            .formatted(store));
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    Keyring ring = Keyring.on("/nowhere:" + tool.getParent(), folder);
    assertEquals(Keyring.Place.SECRET_SERVICE, ring.store("api-key", "tdm_12345678"));
    assertEquals(Optional.of("tdm_12345678"), ring.find("api-key"));
    assertFalse(Files.exists(folder.resolve("api-key.secret")));
    ring.forget("api-key");
    assertEquals(Optional.empty(), ring.find("api-key"));
  }

  @Test
  void takenPortSwitchesToTheLink() throws IOException {
    Path applications = folder.resolve("applications");
    DeepLink link = DeepLink.samay(folder, new LinkEntry(applications, "/opt/tidemark-client"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Tokens tokens =
          new BrowserLogin(
                  provider.provider(),
                  taken.getLocalPort(),
                  Optional.of(link),
                  clock,
                  address -> {
                    URI back = provider.agreed(address);
                    assertEquals("samay-sync", back.getScheme());
                    link.tell("samay-sync://callback?code=stolen&state=other");
                    link.tell(back.toString());
                  })
              .run();
      assertEquals("access-1", tokens.access());
    }
    String entry = Files.readString(applications.resolve("tidemark-samay.desktop"));
    assertTrue(entry.contains("Exec=/opt/tidemark-client samay callback %u"), entry);
    assertThrows(Trouble.class, () -> link.tell("samay-sync://callback?code=late"));
    assertThrows(Trouble.class, () -> link.tell("https://evil.example/?code=a"));
  }

  @Test
  void takenPortSwitchesToAnotherPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Tokens tokens =
          new BrowserLogin(
                  provider.provider(),
                  taken.getLocalPort(),
                  Optional.empty(),
                  clock,
                  provider::agree)
              .run();
      assertEquals("access-1", tokens.access());
    }
  }

  private Session session() {
    return new Session(ring(Optional.empty()), "login", provider.provider(), clock);
  }

  private Keyring ring(Optional<Path> tool) {
    return new Keyring(tool, folder);
  }

  private Tokens login(Consumer<URI> browser) {
    return new BrowserLogin(provider.provider(), 0, Optional.empty(), clock, browser).run();
  }
}
