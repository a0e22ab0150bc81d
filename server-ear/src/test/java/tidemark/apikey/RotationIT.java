package tidemark.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class RotationIT {
  private static final String KEYS = "/v1/auth/api-keys";

  private final Tidemark tidemark = Tidemark.running();
  private final Http ada = tidemark.bearer("ada");

  @Test
  void bothTextsAreGoodUntilTheOverlapEnds() throws SQLException {
    JsonNode made = make("{\"name\":\"overlaps\",\"scopes\":[\"events:read\"]}");
    JsonNode rotated = rotate(made, "{\"overlap_hours\":1}");
    assertEquals(made.path("id"), rotated.path("id"));
    assertEquals(made.path("scopes"), rotated.path("scopes"));
    assertNotEquals(made.path("prefix"), rotated.path("prefix"));
    assertTrue(rotated.path("former_until").isTextual());
    assertEquals(200, status(made));
    assertEquals(200, status(rotated));
    change("update api_key set former_until = now() - interval '1 second' where id = ?", made);
    assertEquals(401, status(made));
    assertEquals(200, status(rotated));
  }

  @Test
  void withoutAnOverlapTheOldTextEndsAtOnce() {
    JsonNode made = make("{\"name\":\"at once\"}");
    JsonNode rotated = rotate(made, "{\"overlap_hours\":0}");
    assertTrue(rotated.path("former_until").isNull());
    assertEquals(401, status(made));
    assertEquals(200, status(rotated));
  }

  @Test
  void onlyTheLastOldTextIsGood() {
    JsonNode first = make("{\"name\":\"twice\"}");
    JsonNode second = rotate(first, "{}");
    JsonNode third = rotate(first, "");
    assertEquals(List.of(401, 200, 200), List.of(status(first), status(second), status(third)));
  }

  @Test
  void revokingEndsBothTexts() {
    JsonNode made = make("{\"name\":\"both\"}");
    JsonNode rotated = rotate(made, "{}");
    ada.delete(KEYS + "/" + made.path("id").asText()).require(200);
    assertEquals(List.of(401, 401), List.of(status(made), status(rotated)));
    assertEquals(409, ada.post(path(made), "{}").status(), "an ended key is not brought back");
  }

  @Test
  void rotationMovesNoEnd() throws SQLException {
    JsonNode made = make("{\"name\":\"ends\",\"expires_at\":\"2099-01-01T00:00:00Z\"}");
    JsonNode rotated = rotate(made, "{}");
    assertEquals(made.path("expires_at"), rotated.path("expires_at"));
    change("update api_key set expires_at = now() - interval '1 second' where id = ?", made);
    assertEquals(List.of(401, 401), List.of(status(made), status(rotated)));
    assertEquals(409, ada.post(path(made), "{}").status());
  }

  @Test
  void rotationIsRememberedAndNeitherTextIs() throws SQLException {
    JsonNode made = make("{\"name\":\"remembered\"}");
    JsonNode rotated = rotate(made, "{}");
    try (Connection connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                "select act, e::text from audit_entry e where target = ? order by id")) {
      query.setString(1, made.path("id").asText());
      var row = query.executeQuery();
      assertTrue(row.next() && row.getString(1).equals("key-issued"));
      assertTrue(row.next() && row.getString(1).equals("key-rotated"));
      assertFalse(row.getString(2).contains(rotated.path("key").asText()));
      assertFalse(row.getString(2).contains(made.path("key").asText()));
      assertFalse(row.next());
    }
  }

  @Test
  void malloryRotatesNothingOfAdas() {
    JsonNode made = make("{\"name\":\"adas\"}");
    assertEquals(404, tidemark.bearer("mallory").post(path(made), "{}").status());
    assertEquals(200, status(made));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"overlap_hours\":-1}",
        "{\"overlap_hours\":721}",
        "[]",
        "{\"overlap_hours\":\"x\"}"
      })
  void overlapThatMakesNoSenseIsRefused(String body) {
    JsonNode made = make("{\"name\":\"nonsense\"}");
    assertEquals(400, ada.post(path(made), body).status());
    assertEquals(200, status(made));
  }

  @Test
  void keyForWakaTimeIsAUuidThatOpensTheDoorInEveryHeader() {
    JsonNode made = make("{\"name\":\"editor\",\"form\":\"wakatime\"}");
    String key = made.path("key").asText();
    assertEquals(4, UUID.fromString(key).version());
    assertEquals("wakatime", made.path("form").asText());
    for (String shown : List.of(key, "waka_" + key)) {
      assertEquals(200, with("X-API-Key", shown));
      assertEquals(200, with("Authorization", "Bearer " + shown));
      assertEquals(200, with("Authorization", "Basic " + encoded(shown)));
      assertEquals(200, with("Authorization", "Basic " + encoded(shown + ":")));
      assertEquals(400, tidemark.http().get("/api/0/buckets/?api_key=" + shown).status());
    }
    assertEquals(401, with("X-API-Key", UUID.randomUUID().toString()), "the negative control");
    JsonNode rotated = rotate(made, "{\"overlap_hours\":0}");
    assertEquals(4, UUID.fromString(rotated.path("key").asText()).version());
    assertEquals(List.of(401, 200), List.of(status(made), status(rotated)));
  }

  @Test
  void unknownFormIsRefused() {
    String order = "{\"name\":\"%s\",\"form\":\"jwt\"}".formatted(Names.unique("x"));
    assertEquals(400, ada.post(KEYS, order).status());
  }

  private JsonNode make(String order) {
    return ada.post(KEYS, order).require(201).json();
  }

  private JsonNode rotate(JsonNode key, String body) {
    return ada.post(path(key), body).require(200).json();
  }

  private static String path(JsonNode key) {
    return KEYS + "/" + key.path("id").asText() + "/rotate";
  }

  private int status(JsonNode key) {
    return with("X-API-Key", key.path("key").asText());
  }

  private int with(String header, String value) {
    return new Http(tidemark.url(), Map.of(header, value)).get("/api/0/buckets/").status();
  }

  private static String encoded(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private void change(String sql, JsonNode key) throws SQLException {
    try (Connection connection = tidemark.superuser();
        var change = connection.prepareStatement(sql)) {
      change.setObject(1, UUID.fromString(key.path("id").asText()));
      assertEquals(1, change.executeUpdate());
    }
  }
}
