package tidemark.privacy.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidemark.Refusal;
import tidemark.json.Json;

class PolicyTest {
  private static final String BUCKET = "aw-watcher-web";
  private static final Instant NOON = Instant.parse("2026-01-07T12:00:00Z");

  @Test
  void addressBecomesItsDomain() {
    Policy policy = policy("{'field':'url','pattern':'.','action':'domain'}", "null");
    assertEquals("bank.example", left(policy, "https://me:pw@bank.example:8443/a?iban=1#x"));
    assertEquals("", left(policy, "about:blank"));
    assertEquals("", left(policy, "no address at all"));
  }

  @Test
  void hashIsTheSameForTheSameTextAndSaltAlone() {
    Policy policy = policy("{'field':'url','pattern':'.','action':'hash'}", "null");
    String hash = left(policy, "secret");
    assertTrue(hash.matches("#[0-9a-f]{16}"), hash);
    assertEquals(hash, left(policy, "secret"));
    assertFalse(hash.equals(left(policy, "Secret")));
    Policy salted =
        Policy.stored(
            json("{'rules':[{'field':'url','pattern':'.','action':'hash'}],'salt':'other'}"));
    assertFalse(hash.equals(left(salted, "secret")));
  }

  @Test
  void nothingIsStoredOutsideOfTheHours() {
    Policy policy =
        policy("", "{'zone':'Europe/Berlin','days':[1,2,3,4,5],'from':'08:00','until':'18:00'}");
    assertTrue(stores(policy, NOON));
    assertTrue(stores(policy, Instant.parse("2026-01-07T07:00:00Z")), "eight there");
    assertFalse(stores(policy, Instant.parse("2026-01-07T06:59:59Z")));
    assertFalse(stores(policy, Instant.parse("2026-01-07T17:00:00Z")), "until is not within");
    assertFalse(stores(policy, Instant.parse("2026-01-10T12:00:00Z")), "a Saturday");
  }

  @Test
  void hoursOverMidnightBelongToTheDayTheyBegin() {
    Policy policy = policy("", "{'zone':'UTC','days':[3],'from':'22:00','until':'06:00'}");
    assertTrue(stores(policy, Instant.parse("2026-01-07T23:00:00Z")));
    assertTrue(stores(policy, Instant.parse("2026-01-08T05:00:00Z")));
    assertFalse(stores(policy, Instant.parse("2026-01-07T05:00:00Z")), "that was Tuesday's");
    assertFalse(stores(policy, NOON));
  }

  @Test
  void policyWithAMistakeIsRefused() {
    for (String hours :
        new String[] {
          "{'zone':'Moon','days':[1],'from':'08:00','until':'18:00'}",
          "{'zone':'UTC','days':[],'from':'08:00','until':'18:00'}",
          "{'zone':'UTC','days':[8],'from':'08:00','until':'18:00'}",
          "{'zone':'UTC','days':[1],'from':'8','until':'18:00'}"
        }) {
      assertThrows(Refusal.class, () -> policy("", hours), hours);
    }
    assertThrows(
        Refusal.class, () -> policy("{'field':'a','pattern':'(','action':'drop'}", "null"));
    assertTrue(Policy.stored(null).isEmpty());
  }

  /// The client reads the same cases. What it leaves, the server leaves as if it had come whole.
  @Test
  void devicesAndTheServerLeaveTheSame() throws IOException {
    JsonNode cases = Json.read(Files.readString(Path.of("../docs/policy-cases.json")));
    assertTrue(cases.size() > 20, "the cases are found");
    for (JsonNode one : cases) {
      Policy policy = Policy.of(one.path("policy"));
      String name = one.path("name").asText();
      assertEquals(expected(one, "left"), left(policy, one, "data"), name);
      String sent = one.has("sent") ? "sent" : "left";
      if (one.path(sent).isObject()) {
        assertEquals(expected(one, "left"), left(policy, one, sent), name + ", sent by a device");
      }
    }
  }

  private static Optional<JsonNode> expected(JsonNode one, String member) {
    return Optional.of(one.path(member)).filter(JsonNode::isObject);
  }

  private static Optional<JsonNode> left(Policy policy, JsonNode one, String member) {
    return policy
        .left(
            one.path("bucket").asText(),
            Instant.parse(one.path("start").asText()),
            (ObjectNode) one.path(member))
        .map(left -> left);
  }

  private static boolean stores(Policy policy, Instant at) {
    return policy.left(BUCKET, at, Json.object()).isPresent();
  }

  private static String left(Policy policy, String url) {
    ObjectNode data = Json.object().put("url", url);
    return policy.left(BUCKET, NOON, data).orElseThrow().path("url").asText();
  }

  private static Policy policy(String rule, String hours) {
    return Policy.stored(json("{'rules':[%s],'hours':%s,'salt':'s'}".formatted(rule, hours)));
  }

  private static String json(String single) {
    return single.replace('\'', '"');
  }
}
