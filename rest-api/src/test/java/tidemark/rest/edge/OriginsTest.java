package tidemark.rest.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private final Origins origins =
      Origins.of("https://tidemark.example/", "https://board.example/, https://two.example:8443");

  @Test
  void extensionsAndTheOwnMachineAreAllowed() {
    for (String origin :
        List.of(
            "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
            "moz-extension://2c127fa4-62c7-7e4f-90e5-472b45eecfdc",
            "http://localhost:3000",
            "http://127.0.0.1")) {
      assertTrue(origins.allow(origin), origin);
    }
  }

  @Test
  void namedOnesAndTheInstallationAreAllowed() {
    assertTrue(origins.allow("https://tidemark.example"));
    assertTrue(origins.allow("https://board.example"));
    assertTrue(origins.allow("https://two.example:8443"));
  }

  @Test
  void everybodyElseIsNot() {
    for (String origin :
        List.of(
            "null",
            "*",
            "",
            "https://evil.example",
            "https://tidemark.example.evil.example",
            "http://localhost.evil.example",
            "http://localhost:3000.evil.example",
            "chrome-extension://abc",
            "chrome-extension://ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP")) {
      assertFalse(origins.allow(origin), origin);
    }
  }
}
