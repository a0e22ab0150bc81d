package tidemark.client.samay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.Poll;
import tidemark.client.home.Folders;
import tidemark.client.login.Access;
import tidemark.client.login.Keyring;
import tidemark.client.wire.Json;

/// A large file and a process with a small heap; `-Dtidemark.events=1000000` for a million.
class ManyEventsTest {
  private static final int EVENTS = Integer.getInteger("tidemark.events", 100_000);
  private static final int MEANWHILE = 50;

  @TempDir private Path folder = Path.of("");

  @Test
  void allArriveWithinSixtyFourMegabytesWhileSomebodyWrites() throws Exception {
    Path database = folder.resolve("aw.db");
    try (AwFileTable file = AwFileTable.python(database)) {
      file.fill(EVENTS);
    }
    String before = hash(database);
    try (Counting server = new Counting();
        AwFileTable file = AwFileTable.python(database)) {
      logIn(server.url());
      Process samay = samay(database);
      assertTrue(Poll.isTrue(() -> server.events().cardinality() > 0 || !samay.isAlive()));
      for (int i = 1; i <= MEANWHILE; i++) {
        file.put(EVENTS + i, 1, "{}");
      }
      assertTrue(samay.waitFor(5, TimeUnit.MINUTES));
      String said = new String(samay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, samay.exitValue(), said);
      assertEquals(EVENTS, server.events().get(1, EVENTS + 1).cardinality(), said);
      assertEquals(before, hash(database), "what is written meanwhile lies beside the file");
      Process again = samay(database);
      assertTrue(again.waitFor(1, TimeUnit.MINUTES));
      assertEquals(EVENTS + MEANWHILE, server.events().cardinality());
    }
    assertNotEquals(before, hash(database), "a control: the writer's are in the file now");
  }

  private void logIn(URI server) {
    Access access =
        new Access(Folders.in(folder), new Keyring(Optional.empty(), folder), Clock.systemUTC());
    Keyring.Place _ = access.useKey(server, "tdm_0123456789");
  }

  private Process samay(Path database) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "tidemark.client.Main",
                    "--home",
                    folder.toString(),
                    "samay",
                    "sync"))
            .redirectErrorStream(true);
    builder.environment().put("PATH", "");
    builder.environment().put("SAMAY_DB_PATH", database.toString());
    builder.environment().put("SAMAY_SYNC_STATE_PATH", folder.resolve("state.json").toString());
    return builder.start();
  }

  private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Counts events by their ids, and keeps nothing else.
  private static final class Counting implements AutoCloseable {
    private final HttpServer server;
    private final BitSet events = new BitSet();

    Counting() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
      server.createContext("/", this::take);
      server.start();
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized BitSet events() {
      return (BitSet) events.clone();
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
      try (exchange) {
        boolean isPost = exchange.getRequestMethod().equals("POST");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (isPost) {
          for (JsonNode event : Json.read(body).path("events")) {
            events.set(event.path("id").asInt());
          }
        }
        exchange.sendResponseHeaders(isPost ? 200 : 404, -1);
      }
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
