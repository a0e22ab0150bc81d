package tidemark.takeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class TakeoutIT {
  private static final String DEVICE = "0b2f5d6e-6b1c-4a3e-8f40-5f1f6f0c9a03";

  private final Tidemark tidemark = Tidemark.running();
  private final Newcomer person = Newcomer.create();
  private final Http http = person.http();
  private final String word = person.username();

  @Test
  void archiveAgreesWithItsManifest() throws NoSuchAlgorithmException {
    live();
    Taken taken = Taken.by(http);
    JsonNode manifest = taken.manifest();
    assertEquals("tidemark-takeout", manifest.path("format").asText());
    assertEquals(Part.ALL.size(), manifest.path("files").size());
    for (JsonNode file : manifest.path("files")) {
      String text = taken.files().getOrDefault(file.path("name").asText(), "?");
      assertEquals(file.path("lines").asLong(), text.lines().count(), file.toString());
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertEquals(file.path("sha256").asText(), HexFormat.of().formatHex(digest));
    }
    assertEquals(3, taken.lines("events").size());
    assertEquals(1, taken.lines("work_sessions").size());
    assertEquals(1, taken.lines("mood_entry").size());
    assertEquals(word, taken.lines("profile").getFirst().path("username").asText());
    assertFalse(taken.files().toString().contains("digest\":"), "no hash of a secret");
  }

  @Test
  void archiveBroughtBackMakesTheSameAgain() {
    live();
    Taken taken = Taken.by(http);
    Http other = Newcomer.create().http();
    JsonNode first = restored(other, taken.bytes()).require(200).json();
    assertEquals(3, first.path("events_inserted").asInt(), first.toString());
    assertEquals(1, first.path("work_sessions_inserted").asInt(), first.toString());
    assertEquals(1, first.path("pr_activities_inserted").asInt(), first.toString());
    JsonNode second = restored(other, taken.bytes()).require(200).json();
    assertEquals(0, second.path("events_inserted").asInt(), second.toString());
    assertEquals(3, second.path("events_unchanged").asInt(), second.toString());
    assertEquals(0, second.path("work_sessions_inserted").asInt(), second.toString());
    Taken again = Taken.by(other);
    for (String same : List.of("events", "settings", "mood_entry", "work_sessions")) {
      assertEquals(taken.lines(same).size(), again.lines(same).size(), same);
    }
    assertEquals(
        taken.lines("events").stream()
            .map(e -> e.path("starts_at") + " " + e.path("data"))
            .toList(),
        again.lines("events").stream()
            .map(e -> e.path("starts_at") + " " + e.path("data"))
            .toList());
    assertEquals(
        taken.lines("mood_entry").getFirst().path("data"),
        again.lines("mood_entry").getFirst().path("data"));
    Taken mallorys = Taken.by(tidemark.bearer("mallory"));
    assertFalse(mallorys.files().toString().contains(word), "nothing of anybody else's");
  }

  @Test
  void changedArchiveIsRefusedAsAWhole() {
    live();
    Taken taken = Taken.by(http);
    Http other = Newcomer.create().http();
    String event = taken.files().getOrDefault("events.ndjson", "");
    byte[] changed = taken.with("events.ndjson", event.replaceFirst("1500000", "1500001"));
    Http.Answer refused = restored(other, changed);
    assertEquals(400, refused.status(), refused.body());
    assertEquals(
        400, restored(other, Arrays.copyOf(taken.bytes(), taken.bytes().length / 2)).status());
    assertEquals(400, restored(other, new byte[] {1, 2, 3}).status());
    assertEquals(0, other.get("/api/0/buckets/").require(200).json().size());
  }

  @Test
  void aLineWithoutAnEndIsRefused() throws NoSuchAlgorithmException {
    String endless = " ".repeat(13_000_000);
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(endless.getBytes(StandardCharsets.UTF_8));
    String manifest =
        """
        {"format":"tidemark-takeout","version":1,"files":[{"name":"events.ndjson","sha256":"%s"}]}
        """
            .formatted(HexFormat.of().formatHex(digest));
    Map<String, String> files = Map.of("manifest.json", manifest, "events.ndjson", endless);
    Http.Answer refused = restored(http, new Taken(new byte[0], files).with("", ""));
    assertEquals(400, refused.status(), refused.body());
    assertTrue(refused.body().contains("no end"), refused.body());
  }

  @Test
  void everyTableOfSomebodyIsTakenAlong() throws SQLException {
    // cursors and answers kept for repeats, and what says itself that it holds no more than that
    List<String> left =
        List.of(
            "attempt",
            "change",
            "erasure",
            "former_membership",
            "invitation",
            "organization_policy",
            "organization_retention",
            "stream",
            "team_offer");
    String all = Part.ALL.stream().map(Part::sql).reduce("", (one, next) -> one + " " + next);
    try (var connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                """
                select distinct c.table_name from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and t.table_name <> 'flyway_schema_history'
                  and (c.column_name in ('space_id', 'person_id', 'actor_id') or c.column_name like '%\\_by')
                """)) {
      var row = query.executeQuery();
      while (row.next()) {
        String table = row.getString(1);
        assertTrue(
            left.contains(table) || all.matches("(?s).*\\b(from|join) " + table + "\\b.*"), table);
      }
    }
  }

  private void live() {
    http.post(
            "/api/0/buckets/" + word,
            "{\"type\":\"window\",\"client\":\"c\",\"hostname\":\"%s\"}".formatted(word))
        .require(200);
    String event =
        "{\"timestamp\":\"2026-01-01T00:00:%sZ\",\"duration\":1.5,\"data\":{\"title\":\"a\\nb\"}}";
    // two of the same, which stay two
    http.post(
            "/api/0/buckets/" + word + "/events",
            "["
                + String.join(
                    ",", event.formatted("00"), event.formatted("00"), event.formatted("07.5"))
                + "]")
        .require(200);
    http.post("/api/0/settings/" + word, "{\"a\": [1, \"" + word + "\"]}").require(201);
    String review = "\"repo_owner\":\"acme\",\"repo_name\":\"tide\",\"pr_number\":1";
    http.post("/api/sessions/start", "{%s,\"pr_title\":\"%s\"}".formatted(review, word))
        .require(201);
    http.post("/api/activities", "{%s,\"activity_type\":\"comment\"}".formatted(review))
        .require(201);
    http.post(
            "/v1/sync/upload",
            """
            {"device_id":"%s","changes":[{"entity_type":"MoodEntry","id":"%s","updated_at":"2026-01-31T12:00:00Z",
             "deleted":false,"data":{"value":5,
               "note":"%s"}}]}
            """
                .formatted(DEVICE, UUID.randomUUID(), word))
        .require(200);
  }

  private static Http.Answer restored(Http http, byte[] archive) {
    return http.send(
        http.request("/api/v1/me/import")
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(archive)));
  }
}
