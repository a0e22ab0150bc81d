package tidemark.client.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.Upstream;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Times;
import tidemark.client.wire.Trouble;

class GuardTest {
  private static final String REDACTS =
      """
      {"rules": [{"field": "title", "pattern": ".", "action": "redact", "replacement": "x"}],
       "hours": null, "salt": "s"}\
      """;

  @TempDir private Path folder = Path.of("");
  private final Signer signer;

  GuardTest() throws GeneralSecurityException {
    signer = new Signer();
  }

  @Test
  void thisSideLeavesWhatTheServersTestsExpect() throws IOException {
    JsonNode cases = Json.read(Files.readString(Path.of("../docs/policy-cases.json")));
    assertTrue(cases.size() > 20, "the cases are found");
    for (JsonNode one : cases) {
      Optional<ObjectNode> left =
          Policy.of(one.path("policy"))
              .left(
                  one.path("bucket").asText(),
                  Times.micros(Times.parse(one.path("start").asText())),
                  (ObjectNode) one.path("data"));
      JsonNode expected = one.has("sent") ? one.path("sent") : one.path("left");
      assertEquals(
          Optional.of(expected).filter(JsonNode::isObject),
          left.map(data -> data),
          one.path("name").asText());
    }
  }

  @Test
  void policyThatWasFetchedHoldsWhileTheServerIsAway() throws Exception {
    try (Upstream server = Upstream.keyed();
        Remote remote = Remote.at(server.url(), Credential.key("k"), Map.of())) {
      Guard guard = Guard.open(folder);
      assertFalse(guard.refresh(remote), "it knows of no policies");
      assertEquals("a", title(guard));
      server.setPolicy(signer.sign(REDACTS, 2));
      assertTrue(guard.refresh(remote));
      assertFalse(guard.refresh(remote), "it is the same");
      assertEquals("x", title(guard));
      server.setPolicy(signer.sign("{\"rules\":[]}", 1));
      assertFalse(guard.refresh(remote), "it is older");
      assertEquals("x", title(Guard.open(folder)), "the next process");
      server.setPolicy(signer.sign("{\"rules\":[]}", 3));
      assertTrue(guard.refresh(remote));
      assertEquals("a", title(guard));
    }
  }

  @Test
  void whatIsNotSignedIsNotUsed() throws Exception {
    String signed = signer.sign(REDACTS, 1);
    String[] parts = signed.split("\\.", -1);
    String other = new Signer().sign(REDACTS.replace("x", "y"), 1).split("\\.", -1)[1];
    for (String wrong :
        new String[] {
          "",
          parts[0] + "." + parts[1],
          parts[0] + "." + other + "." + parts[2],
          parts[0] + "." + parts[1] + "." + parts[2].replaceFirst("^....", "AAAA"),
          "e30." + parts[1] + "." + parts[2]
        }) {
      assertThrows(Malformed.class, () -> Bundle.of(wrong), wrong);
    }
    assertEquals(1, Bundle.of(signed).at(), "the control");
    try (Upstream server = Upstream.keyed();
        Remote remote = Remote.at(server.url(), Credential.key("k"), Map.of())) {
      server.setPolicy(parts[0] + "." + other + "." + parts[2]);
      Guard guard = Guard.open(folder);
      assertThrows(Trouble.class, () -> guard.refresh(remote));
    }
  }

  private static String title(Guard guard) {
    return guard.left("b", 0, Json.object().put("title", "a")).orElseThrow().path("title").asText();
  }
}
