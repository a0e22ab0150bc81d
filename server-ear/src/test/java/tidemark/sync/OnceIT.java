package tidemark.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class OnceIT {
  private final Tidemark tidemark = Tidemark.running();
  private final Http ada = tidemark.as("ada");
  private final String key = "key-" + UUID.randomUUID();
  private final String body = body(UUID.randomUUID());

  @Test
  void sameRequestAgainIsAnsweredTheSame() {
    Http.Answer first = send(ada, body).require(200);
    assertEquals("applied", outcome(first));
    Http.Answer again = send(ada, body.replace("\":", "\" : ")).require(200);
    assertEquals(first.json(), again.json());
    assertEquals("unchanged", outcome(ada.post("/api/v1/changes", body).require(200)));
  }

  @Test
  void otherRequestUnderTheKeyIsRefused() {
    send(ada, body).require(200);
    Http.Answer refused = send(ada, body(UUID.randomUUID())).require(422);
    assertEquals("attempt-other", refused.json().path("code").asText());
  }

  @Test
  void keysAreEachPersonsOwn() {
    send(ada, body).require(200);
    assertEquals("applied", outcome(send(tidemark.as("mallory"), body).require(200)));
  }

  @Test
  void aKeptAnswerIsForThoseWhoMayAsk() {
    send(ada, body).require(200);
    String other =
        tidemark
            .bearer("ada")
            .post("/v1/auth/api-keys", "{\"name\":\"settings\",\"scopes\":[\"settings\"]}")
            .require(201)
            .json()
            .path("key")
            .asText();
    Http.Answer refused = send(new Http(tidemark.url(), Map.of("X-API-Key", other)), body);
    assertEquals("attempt-other", refused.require(422).json().path("code").asText());
  }

  @Test
  void whatIsMadeUnderAKeyIsMadeOnce() throws SQLException {
    Club club = Club.create();
    Map<String, String> made = new LinkedHashMap<>();
    made.put("/v1/organizations", "{\"name\":\"%s\"}".formatted(Names.unique("Club")));
    made.put("/api/v1/teams", "{\"name\":\"Once\"}");
    made.put("/v1/auth/api-keys", "{\"name\":\"once\"}");
    made.put(
        "/api/v1/webhooks",
        "{\"name\":\"once\",\"url\":\"https://hooks.invalid/\",\"types\":[\"setting.changed\"]}");
    made.put(club.path() + "/invitations", "{\"role\":\"member\"}");
    for (var order : made.entrySet()) {
      String own = key + order.getKey();
      int before = count(club.http(), order.getKey());
      JsonNode first = send(club.http(), order.getKey(), own, order.getValue()).require(201).json();
      JsonNode again = send(club.http(), order.getKey(), own, order.getValue()).require(201).json();
      assertEquals(first, again);
      assertEquals(before + 1, count(club.http(), order.getKey()), order::getKey);
      for (String secret : List.of("key", "secret", "code")) {
        assertFalse(first.has(secret) && kept(own).contains(first.path(secret).asText()));
      }
    }
  }

  private static int count(Http http, String path) {
    JsonNode list = http.get(path).require(200).json();
    return list.isArray() ? list.size() : list.path("invitations").size();
  }

  private String kept(String key) throws SQLException {
    try (Connection superuser = tidemark.superuser();
        var find = superuser.prepareStatement("select answer from attempt where key = ?")) {
      find.setString(1, key);
      var row = find.executeQuery();
      assertTrue(row.next());
      return row.getString(1);
    }
  }

  @Test
  void requestThatIsStillRunningIsNotStartedAgain() throws SQLException {
    try (Connection other = tidemark.superuser();
        var lock =
            other.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended(id::text || ' ' || ?, 7)) from person where username = 'ada'")) {
      other.setAutoCommit(false);
      lock.setString(1, key);
      assertTrue(lock.executeQuery().next());
      assertEquals("attempt-running", send(ada, body).require(409).json().path("code").asText());
      other.rollback();
    }
    assertEquals("applied", outcome(send(ada, body).require(200)));
  }

  @Test
  void keyHasToBeVisibleText() {
    Http.Answer refused =
        ada.send(
            ada.request("/api/v1/changes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "two words")
                .POST(BodyPublishers.ofString(body)));
    assertEquals(400, refused.status());
  }

  private Http.Answer send(Http client, String body) {
    return send(client, "/api/v1/changes", key, body);
  }

  private static Http.Answer send(Http client, String path, String key, String body) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String outcome(Http.Answer answer) {
    return answer.json().path("results").path(0).path("outcome").asText();
  }

  private static String body(UUID record) {
    return """
    {"device_id":"%s","changes":[{"type":"mood_entry","id":"%s","updated_at":"2026-01-31T12:00:00Z","data":{"value":3}}]}
    """
        .formatted(UUID.randomUUID(), record);
  }
}
