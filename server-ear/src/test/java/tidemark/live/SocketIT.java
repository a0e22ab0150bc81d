package tidemark.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class SocketIT {
  private final Newcomer newcomer = Newcomer.create();
  private final JsonNode made =
      newcomer.http().post("/v1/auth/api-keys", "{\"name\":\"socket\"}").require(201).json();
  private final String key = made.path("key").asText();
  private final Http person = new Http(Tidemark.running().url(), Map.of("X-API-Key", key));

  @Test
  void aChangeIsToldToWhoWatches() {
    set("1");
    try (Socket socket = new Socket(hello(key, ""))) {
      JsonNode first = socket.next();
      assertEquals("changes", first.path("event").asText(), first.toString());
      set("2");
      JsonNode second = socket.next();
      assertTrue(usn(second) > usn(first), second.toString());
      assertNotEquals(first.path("id"), second.path("id"));
    }
  }

  @Test
  void whoShowsHowFarItKnowsHearsOnlyWhatCameSince() {
    set("1");
    String last;
    try (Socket socket = new Socket(hello(key, ""))) {
      last = socket.next().path("id").asText();
    }
    try (Socket socket = new Socket(hello(key, ",\"last_event_id\":\"" + last + "\""))) {
      assertNull(socket.within(2));
      set("2");
      assertEquals("changes", socket.next().path("event").asText());
    }
  }

  @Test
  void aBucketIsWatchedByItsName() {
    person
        .post("/api/0/buckets/watched", "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
    try (Socket socket = new Socket(hello(key, ",\"topics\":[\"bucket:watched\"]"))) {
      assertEquals(0, socket.next().path("data").path("seq").asInt());
      person
          .post(
              "/api/0/buckets/watched/heartbeat?pulsetime=60",
              "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":{}}")
          .require(200);
      assertEquals(1, socket.next().path("data").path("seq").asInt());
    }
  }

  @Test
  void whoCannotSayWhoTheyAreHearsNothing() {
    for (String[] wrong :
        new String[][] {
          {"{}", "credential-missing"},
          {"nonsense", "body-unreadable"},
          {hello("tdm_" + "a".repeat(43), ""), "credential-invalid"},
          {hello(key, ",\"topics\":[\"events\"]"), "value-invalid"},
          {hello(key, ",\"topics\":[\"bucket:none\"]"), "bucket-unknown"}
        }) {
      try (Socket socket = new Socket(wrong[0])) {
        JsonNode end = socket.next();
        assertEquals("end", end.path("event").asText(), wrong[0]);
        assertEquals(wrong[1], end.path("data").asText(), wrong[0]);
        assertEquals("closed", socket.next().path("event").asText());
      }
    }
  }

  @Test
  void whoSaysNothingIsLetGo() {
    try (Socket socket = new Socket("")) {
      assertEquals("closed", socket.next().path("event").asText());
    }
  }

  @Test
  void aRevokedKeyEndsItsSocket() {
    try (Socket socket = new Socket(hello(key, ""))) {
      socket.next();
      newcomer.http().delete("/v1/auth/api-keys/" + made.path("id").asText()).require(200);
      JsonNode end = socket.next();
      assertEquals("end", end.path("event").asText(), end.toString());
      assertEquals("credential-invalid", end.path("data").asText());
    }
  }

  private void set(String value) {
    person.post("/api/0/settings/theme", value).require(201);
  }

  private static long usn(JsonNode frame) {
    return frame.path("data").path("spaces").path(0).path("usn").asLong();
  }

  private static String hello(String credential, String more) {
    return "{\"credential\":\"" + credential + "\"" + more + "}";
  }
}
