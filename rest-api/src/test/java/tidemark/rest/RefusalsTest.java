package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;

class RefusalsTest {
  @Test
  void aRefusalIsFoundUnderWhatWrapsIt() {
    Refusal inner = new Refusal(Reason.KEY_UNKNOWN);
    assertEquals(inner, Refusals.of(new IllegalStateException(new RuntimeException(inner))));
  }

  @Test
  void theUnforeseenSaysNothing() {
    Refusal refusal = Refusals.of(new IllegalStateException("password=hunter2"));
    assertEquals(Reason.UNEXPECTED, refusal.reason());
    assertFalse(refusal.sentence().contains("hunter2"));
  }

  @Test
  void databaseThatIsAwayIsNotOurMistake() {
    for (String state : List.of("08006", "57P01", "53300", "40P01", "55P03")) {
      var thrown = new IllegalStateException(new SQLException("secret", state));
      assertEquals(Reason.UNAVAILABLE, Refusals.of(thrown).reason(), state);
    }
    var unallocated = new SQLException("no connection", new ResourceException("pool"));
    assertEquals(Reason.UNAVAILABLE, Refusals.of(unallocated).reason());
    assertEquals(Reason.UNEXPECTED, Refusals.of(new SQLException("syntax", "42601")).reason());
  }

  @Test
  void brokenJsonIsTheCallersFaultAndIsNotQuoted() {
    Refusal refusal = Refusals.of(failure("{\"a\": secret}"));
    assertEquals(Reason.BODY_UNREADABLE, refusal.reason());
    assertFalse(refusal.sentence().contains("secret"));
  }

  @Test
  void deepJsonIsTooDeep() {
    assertEquals(
        Reason.BODY_TOO_DEEP, Refusals.of(failure("[".repeat(65) + "]".repeat(65))).reason());
  }

  @Test
  void jsonAtTheLimitIsRead() throws JsonProcessingException {
    assertEquals(1, Json.mapper().readTree("[".repeat(64) + "]".repeat(64)).size());
  }

  @Test
  void everyStatusTheContainerMakesHasAReason() {
    assertEquals(Reason.NOT_FOUND, Refusals.ofStatus(404).reason());
    assertEquals(Reason.METHOD_UNKNOWN, Refusals.ofStatus(405).reason());
    assertEquals(Reason.VALUE_INVALID, Refusals.ofStatus(431).reason());
    assertEquals(Reason.UNEXPECTED, Refusals.ofStatus(500).reason());
  }

  private static Exception failure(String json) {
    return assertThrows(JsonProcessingException.class, () -> Json.mapper().readTree(json));
  }
}
