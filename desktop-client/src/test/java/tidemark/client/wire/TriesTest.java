package tidemark.client.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.client.Upstream;
import tidemark.client.Upstream.Failure;

class TriesTest {
  private final Tries tries = new Tries(3, Duration.ofMillis(40), new Bell());

  @Test
  void thirdTrySucceedsAfterGrowingWaits() throws IOException {
    try (Upstream upstream = Upstream.keyed();
        Remote remote = Remote.at(upstream.url(), Credential.none(), Map.of())) {
      upstream.failNext(new Failure(503, ""), new Failure(500, ""));
      long started = System.nanoTime();
      assertEquals(200, tries.of(() -> remote.get("/api/0/info")).status());
      assertTrue(System.nanoTime() - started >= Duration.ofMillis(120).toNanos());
      assertEquals(3, upstream.requests().size());
    }
  }

  @Test
  void fourthTryIsNotMade() throws IOException {
    try (Upstream upstream = Upstream.keyed();
        Remote remote = Remote.at(upstream.url(), Credential.none(), Map.of())) {
      Failure down = new Failure(503, "");
      upstream.failNext(down, down, down, down);
      assertEquals(503, tries.of(() -> remote.get("/api/0/info")).status());
      assertEquals(3, upstream.requests().size());
      upstream.switchOff();
      assertThrows(IOException.class, () -> tries.of(() -> remote.get("/api/0/info")));
    }
  }

  @Test
  void refusalIsNotTriedAgain() throws IOException {
    try (Upstream upstream = Upstream.keyed();
        Remote remote = Remote.at(upstream.url(), Credential.none(), Map.of())) {
      upstream.failNext(new Failure(403, ""));
      assertEquals(403, tries.of(() -> remote.get("/api/0/info")).status());
      assertEquals(1, upstream.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tidemark.example",
        "ftp://localhost",
        "tidemark.example",
        "http://127.0.0.1.example"
      })
  void nothingIsSaidThatOthersCanRead(String address) {
    assertThrows(Trouble.class, () -> Remote.secure(URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tidemark.example/x",
        "http://localhost:1",
        "http://127.0.0.1",
        "http://[::1]:8080"
      })
  void safeAddressesAreTaken(String address) {
    assertEquals(address, Remote.secure(URI.create(address)).toString());
  }
}
