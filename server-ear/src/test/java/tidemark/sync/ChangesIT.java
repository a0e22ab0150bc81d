package tidemark.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class ChangesIT {
  private static final long TWO_YEARS = 63_115_200;

  private final Tidemark tidemark = Tidemark.running();
  private final Http ada = tidemark.as("ada");
  private final String id = UUID.randomUUID().toString();

  @Test
  void devicesWithWrongClocksAgree() {
    List<Tablet> tablets =
        List.of(
            new Tablet(ada, 0),
            new Tablet(ada, TWO_YEARS),
            new Tablet(ada, -TWO_YEARS),
            new Tablet(ada, -1_700_000_000));
    for (int round = 1; round <= 3; round++) {
      for (Tablet tablet : tablets) {
        tablet.write(id, 1 + (round + tablets.indexOf(tablet)) % 7);
      }
      tablets.forEach(Tablet::sync);
      tablets.forEach(Tablet::sync);
      assertEquals(1, tablets.stream().map(tablet -> tablet.value(id)).distinct().count());
    }
    // whoever knows the record is followed, however slow their clock
    tablets.getLast().write(id, 9);
    tablets.reversed().forEach(Tablet::sync);
    tablets.forEach(tablet -> assertEquals(9, tablet.value(id)));
    String latest = Instant.now().plusSeconds(1).toString();
    ada.get("/api/v1/changes?types=mood_entry&limit=5000")
        .json()
        .path("changes")
        .forEach(change -> {
          if (change.path("id").asText().equals(id)) {
            assertTrue(change.path("updated_at").asText().compareTo(latest) < 0, change.toString());
          }
        });
  }

  @Test
  void afterTheDatabaseWasSetBackAllStartOverAndAgree() throws SQLException {
    Tablet one = new Tablet(ada, 0);
    Tablet two = new Tablet(ada, 0);
    one.write(id, 3);
    one.sync();
    two.sync();
    String lost = UUID.randomUUID().toString();
    two.write(lost, 5);
    two.sync();
    setBack(lost);
    one.write(id, 4);
    one.sync();
    two.sync();
    one.sync();
    assertEquals(1, one.restarts());
    assertEquals(1, two.restarts());
    assertEquals(4, one.value(id));
    assertEquals(4, two.value(id));
    assertEquals(0, two.value(lost), "what the database no longer knows is swept");
  }

  @Test
  void cursorThatCannotBeContinuedSaysWhy() throws SQLException {
    Tablet one = new Tablet(ada, 0);
    one.sync();
    for (String since : List.of("nonsense", one.cursor().replaceAll(".$", "!"))) {
      JsonNode refused = ada.get("/api/v1/changes?since=" + since).require(410).json();
      assertEquals("cursor-expired", refused.path("code").asText());
      assertEquals("malformed", refused.path("reason").asText());
      assertEquals("full_resync", refused.path("action").asText());
    }
    Http mallory = tidemark.as("mallory");
    assertEquals(
        "malformed",
        mallory
            .get("/api/v1/changes?since=" + one.cursor())
            .require(410)
            .json()
            .path("reason")
            .asText());
  }

  @Test
  void whatWasDeletedLongAgoIsGoneAndOldCursorsEnd() throws SQLException {
    Http linus = tidemark.as("linus");
    Tablet one = new Tablet(linus, 0);
    Tablet old = new Tablet(linus, 0);
    one.write(id, 3);
    one.sync();
    old.sync();
    one.delete(id);
    one.sync();
    age("update change set changed_at = now() - interval '181 days' where entity_id = ?");
    String purged = "select purged_at is not null from mood_entry where id = ?";
    assertTrue(Soon.isTrue(() -> isTrue(purged)));
    old.write(id, 6);
    old.sync();
    assertEquals(1, old.restarts());
    assertEquals(0, old.value(id), "it does not come back");
    assertEquals(0, new Tablet(linus, 0).sync().value(id));
  }

  @Test
  void losingVersionIsKeptComparedAndRestored() {
    Tablet one = new Tablet(ada, 0);
    Tablet two = new Tablet(ada, -60);
    one.write(id, 3);
    one.sync();
    two.sync();
    two.write(id, 4);
    one.write(id, 5);
    one.sync();
    two.sync();
    JsonNode conflict = conflictOf(id);
    String path = "/api/v1/conflicts/" + conflict.path("id").asText();
    JsonNode compared = ada.get(path).require(200).json();
    assertEquals("value", compared.path("differences").path(0).asText());
    int lost = compared.path("data").path("value").asInt();
    assertEquals(9, lost + compared.path("current").path("data").path("value").asInt());
    ada.post(path + "/restore", "").require(200);
    assertEquals(lost, one.sync().value(id));
    assertEquals(lost, two.sync().value(id));
    assertEquals(404, tidemark.as("mallory").get(path).status());
    assertEquals(404, tidemark.as("mallory").post(path + "/restore", "").status());
  }

  @Test
  void strategyOfTheRequestIsHeeded() {
    Tablet one = new Tablet(ada, 0);
    one.write(id, 3);
    one.sync();
    assertEquals("conflict", send("remote_wins", 4, Instant.now()));
    assertEquals("applied", send("local_wins", 5, Instant.EPOCH));
    assertEquals(5, one.sync().value(id));
    assertEquals("invalid", send("coin", 5, Instant.now()));
  }

  @Test
  void checksumsAreTheSameForTheSameRecords() {
    Http mallory = tidemark.as("mallory");
    Tablet one = new Tablet(mallory, 0);
    one.write(id, 3);
    one.sync();
    String before = checksum(mallory);
    assertEquals(before, checksum(mallory));
    one.write(id, 4);
    one.sync();
    String other = checksum(mallory);
    assertTrue(!other.equals(before));
    one.write(id, 3);
    one.sync();
    assertEquals(before, checksum(mallory));
  }

  @Test
  void typesNeedTheirOwnScopes() {
    String key =
        tidemark
            .bearer("ada")
            .post("/v1/auth/api-keys", "{\"name\":\"sync alone\",\"scopes\":[\"sync\"]}")
            .require(201)
            .json()
            .path("key")
            .asText();
    Http narrow = new Http(tidemark.url(), java.util.Map.of("X-API-Key", key));
    assertEquals(403, narrow.get("/api/v1/changes?types=setting").status());
    assertEquals(403, narrow.get("/v1/sync/download?types=setting").status());
    ada.post("/api/0/settings/" + id, "1").require(201);
    List<String> types =
        narrow
            .get("/api/v1/changes?limit=5000")
            .require(200)
            .json()
            .path("changes")
            .findValuesAsText("type");
    assertTrue(!types.contains("setting"), types.toString());
    assertTrue(ada.get("/api/v1/changes?types=setting&limit=5000").body().contains(id));
  }

  @Test
  void schemaOfEachTypeIsPublished() {
    for (String type : List.of("assessment_entry", "mood_entry", "mood_activity", "schedule")) {
      assertEquals(
          "object",
          tidemark.http().get("/schemas/" + type).require(200).json().path("type").asText());
    }
    assertEquals(404, tidemark.http().get("/schemas/diary").status());
  }

  private String send(String strategy, int value, Instant at) {
    return ada.post(
            "/api/v1/changes",
            """
            {"device_id":"%s","changes":[{"type":"mood_entry","id":"%s","updated_at":"%s","data":{"value":%d},"strategy":"%s"}]}
            """
                .formatted(UUID.randomUUID(), id, at, value, strategy))
        .require(200)
        .json()
        .path("results")
        .path(0)
        .path("outcome")
        .asText();
  }

  private JsonNode conflictOf(String entity) {
    return ada.get("/api/v1/conflicts")
        .require(200)
        .json()
        .valueStream()
        .filter(conflict -> conflict.path("entity_id").asText().equals(entity))
        .findFirst()
        .orElseThrow();
  }

  private static String checksum(Http owner) {
    return owner
        .get("/api/v1/changes?types=mood_entry&limit=1&checksums=true")
        .require(200)
        .json()
        .path("checksums")
        .path("mood_entry")
        .path("sha256")
        .asText();
  }

  /// As if the database of ten minutes ago were here again, without this record.
  private void setBack(String record) throws SQLException {
    try (var database = tidemark.superuser();
        var statement = database.createStatement()) {
      statement.execute("delete from mood_entry where id = '" + record + "'");
      statement.execute("delete from change where entity_id = '" + record + "'");
      statement.execute("update feed_epoch set epoch = epoch + 1");
    }
  }

  private void age(String update) throws SQLException {
    try (var database = tidemark.superuser();
        var statement = database.prepareStatement(update)) {
      statement.setObject(1, UUID.fromString(id));
      assertEquals(1, statement.executeUpdate());
    }
  }

  private boolean isTrue(String question) {
    try (var database = tidemark.superuser();
        var query = database.prepareStatement(question)) {
      query.setObject(1, UUID.fromString(id));
      var row = query.executeQuery();
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
