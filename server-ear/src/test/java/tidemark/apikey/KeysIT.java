package tidemark.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class KeysIT {
  private final Tidemark tidemark = Tidemark.running();
  private final Http ada = tidemark.bearer("ada");

  @Test
  void keyIsShownOnceAndStoredAsAHash() throws SQLException {
    JsonNode made = make("{\"name\":\"once\"}");
    String key = made.path("key").asText();
    assertEquals(47, key.length());
    assertFalse(ada.get("/v1/auth/api-keys").require(200).body().contains(key));
    try (var connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                "select count(*) from api_key k where k::text like '%' || ? || '%'")) {
      query.setString(1, key.substring(12));
      var row = query.executeQuery();
      row.next();
      assertEquals(0, row.getInt(1));
    }
  }

  @Test
  void revokedKeyIsRefusedAtOnce() {
    JsonNode made = make("{\"name\":\"revoked\"}");
    Http client = withKey(made.path("key").asText());
    assertEquals(200, client.get("/api/0/buckets/").status());
    ada.delete("/v1/auth/api-keys/" + made.path("id").asText()).require(200);
    Http.Answer refused = client.get("/api/0/buckets/");
    assertEquals(401, refused.status());
    assertEquals("Bearer", refused.header("WWW-Authenticate"));
    assertEquals(
        200,
        ada.delete("/v1/auth/api-keys/" + made.path("id").asText()).status(),
        "twice is no error");
  }

  @Test
  void keyDoesWhatItsScopesSay() {
    Http reader =
        withKey(make("{\"name\":\"reads\",\"scopes\":[\"events:read\"]}").path("key").asText());
    assertEquals(200, reader.get("/api/0/buckets/").status());
    Http.Answer refused =
        reader.post("/api/0/buckets/x", "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}");
    assertEquals(403, refused.status());
    assertEquals("scope-missing", refused.json().path("code").asText());
    assertEquals(403, reader.get("/v1/auth/api-keys").status());
    assertEquals(
        403, withKey(tidemark.keyOf("ada")).post("/v1/auth/api-keys", "{\"name\":\"x\"}").status());
  }

  @Test
  void orderThatMakesNoSenseIsRefused() {
    for (String order :
        new String[] {
          "{}",
          "{\"name\":\" \"}",
          "{\"name\":\"x\",\"scopes\":[]}",
          "{\"name\":\"x\",\"scopes\":[\"all\"]}",
          "{\"name\":\"x\",\"expires_at\":\"2020-01-01T00:00:00Z\"}"
        }) {
      assertEquals(400, ada.post("/v1/auth/api-keys", order).status(), order);
    }
    assertEquals(
        403, ada.post("/v1/auth/api-keys", "{\"name\":\"x\",\"scopes\":[\"operator\"]}").status());
  }

  @Test
  void mistypedKeyIsRefused() {
    String key = tidemark.keyOf("ada");
    assertEquals(
        401,
        withKey(key.substring(0, 46) + (key.endsWith("a") ? "b" : "a"))
            .get("/api/0/buckets/")
            .status());
    assertEquals(401, withKey("tdm_").get("/api/0/buckets/").status());
    assertEquals(
        401,
        new Http(tidemark.url(), Map.of("Authorization", "Bearer a.b.c"))
            .get("/api/0/buckets/")
            .status());
    assertEquals(
        200,
        new Http(tidemark.url(), Map.of("Authorization", "bearer " + key))
            .get("/api/0/buckets/")
            .status());
  }

  @Test
  void malloryNeitherSeesNorRevokesIt() {
    JsonNode made = make("{\"name\":\"adas\"}");
    Http mallory = tidemark.bearer("mallory");
    assertFalse(
        mallory.get("/v1/auth/api-keys").require(200).body().contains(made.path("id").asText()));
    assertEquals(404, mallory.delete("/v1/auth/api-keys/" + made.path("id").asText()).status());
    assertEquals(200, withKey(made.path("key").asText()).get("/api/0/buckets/").status());
  }

  private JsonNode make(String order) {
    return ada.post("/v1/auth/api-keys", order).require(201).json();
  }

  private Http withKey(String key) {
    return new Http(tidemark.url(), Map.of("X-API-Key", key));
  }
}
