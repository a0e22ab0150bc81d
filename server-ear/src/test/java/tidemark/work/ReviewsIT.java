package tidemark.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// One session, with the right duration, whatever happens on the way.
class ReviewsIT {
  private final Tidemark tidemark = Tidemark.running();
  private final Extension extension = Extension.of("ada");

  @Test
  void bothGenerationsReadWhatTheyNeed() {
    Http.Answer started = extension.startAsFirst().require(201);
    JsonNode body = started.json();
    for (JsonNode shape : new JsonNode[] {body, body.path("data")}) {
      assertEquals("acme", shape.path("repo_owner").asText());
      assertEquals(7, shape.path("pr_number").asInt());
      assertEquals("active", shape.path("status").asText());
      assertTrue(Instant.parse(shape.path("start_time").asText()).isBefore(Instant.MAX));
    }
    Http.Answer ended = extension.end(Extension.session(started), 0).require(200);
    assertEquals("completed", ended.json().path("data").path("status").asText());
    assertEquals(ended.json().path("data").path("end_time"), ended.json().path("end_time"));
    JsonNode alone =
        extension.http().get("/api/sessions/" + Extension.session(started)).require(200).json();
    assertEquals("Rise", alone.path("pr_title").asText());
    assertEquals("main", alone.path("data").path("branch").asText());
  }

  @Test
  void startWhoseAnswerWasLostIsAnsweredWithTheSameSession() {
    long lost = Extension.session(extension.start().require(201));
    long replayed = Extension.session(extension.start().require(200));
    assertEquals(lost, replayed);
    extension.end(replayed, 120).require(200);
    assertOne(120);
  }

  @Test
  void endWhoseAnswerWasLostIsAnsweredAsItWas() {
    long session = Extension.session(extension.start().require(201));
    String lost = extension.end(session, 120).require(200).body();
    assertEquals(lost, extension.end(session, 120).require(200).body());
    assertEquals(lost, extension.end(session, 999).require(200).body());
    assertEquals(lost, extension.http().patch("/api/sessions/" + session + "/end", "").body());
    assertOne(120);
  }

  @Test
  void twoTabsShareASessionWhicheverEndsFirst() {
    long first = Extension.session(extension.start().require(201));
    long second =
        Extension.session(extension.start(extension.repository().toUpperCase(Locale.ROOT)));
    assertEquals(first, second);
    extension.end(second, 60).require(200);
    extension.end(first, 90).require(200);
    assertOne(60);
  }

  @Test
  void sessionThatHappenedOfflineKeepsItsDuration() {
    Instant before = Instant.now();
    long session = Extension.session(extension.start().require(201));
    JsonNode ended = extension.end(session, 5400).require(200).json();
    assertEquals(5400, ended.path("duration_seconds").asLong());
    Instant start = Instant.parse(ended.path("start_time").asText());
    Instant end = Instant.parse(ended.path("end_time").asText());
    assertEquals(Duration.ofMinutes(90), Duration.between(start, end));
    assertTrue(start.isBefore(before), "it began before it could be told");
    assertOne(5400);
  }

  /// The newest generation asks for a session of its own when it ends one it knows no number of.
  @Test
  void endThatStartsFirstFindsTheSessionThatRuns() {
    extension.start().require(201);
    long session = Extension.session(extension.start().require(200));
    extension.end(session, 30).require(200);
    extension.end(session, 30).require(200);
    assertOne(30);
  }

  @Test
  void afterAnEndTheNextStartIsAnotherSession() {
    long first = Extension.session(extension.start().require(201));
    extension.end(first, 10).require(200);
    long second = Extension.session(extension.start().require(201));
    assertNotEquals(first, second);
    extension.end(second, 20).require(200);
    assertEquals(2, extension.sessions().size());
  }

  @Test
  void sessionSilentForHalfAnHourGivesWayToTheNext() throws SQLException {
    long orphan = Extension.session(extension.start().require(201));
    silent(orphan, "31 minutes");
    long next = Extension.session(extension.start().require(201));
    assertNotEquals(orphan, next);
    assertEquals("abandoned", status(orphan));
    extension.end(next, 40).require(200);
    extension.end(orphan, 50).require(200);
    assertEquals("completed", status(orphan));
  }

  @Test
  void sessionNobodyEndsIsGivenUp() throws SQLException {
    long orphan = Extension.session(extension.start().require(201));
    silent(orphan, "11 hours");
    Extension other = Extension.of("ada");
    long given = Extension.session(other.start().require(201));
    silent(given, "13 hours");
    assertTrue(Soon.isTrue(() -> status(given).equals("abandoned")));
    assertEquals("active", status(orphan), "it may still be ended");
    JsonNode body = other.http().get("/api/sessions/" + given).json();
    assertTrue(body.path("end_time").isNull() && body.path("duration_seconds").isNull());
    assertEquals("work_session", entry(given), "the feed tells it");
    assertEquals(60, other.end(given, 60).require(200).json().path("duration_seconds").asInt());
    extension.end(orphan, 1).require(200);
  }

  @Test
  void malloryFindsNothingOfAdas() {
    long session = Extension.session(extension.start().require(201));
    Http mallory = tidemark.as("mallory");
    assertEquals(404, mallory.get("/api/sessions/" + session).status());
    assertEquals(404, mallory.patch("/api/sessions/" + session + "/end", "{}").status());
    assertEquals("active", status(session));
    assertEquals(
        0, new Extension(mallory, extension.repository(), 7).sessions().size(), "nor in the list");
    extension.end(session, 1).require(200);
  }

  private void assertOne(long seconds) {
    List<JsonNode> sessions = extension.sessions();
    assertEquals(1, sessions.size(), sessions.toString());
    assertEquals(seconds, sessions.getFirst().path("duration_seconds").asLong());
    assertEquals("completed", sessions.getFirst().path("status").asText());
  }

  private String status(long session) {
    return extension.http().get("/api/sessions/" + session).json().path("status").asText();
  }

  private void silent(long session, String since) throws SQLException {
    try (Connection connection = tidemark.superuser();
        var update =
            connection.prepareStatement(
                "update work_session set updated_at = updated_at - ?::interval where number = ?")) {
      update.setString(1, since);
      update.setLong(2, session);
      assertEquals(1, update.executeUpdate());
    }
  }

  private String entry(long session) throws SQLException {
    try (Connection connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                """
                select c.entity_type from change c join work_session w
                  on w.space_id = c.space_id and w.id = c.entity_id and w.updated_at <= c.changed_at
                where w.number = ?
                """)) {
      query.setLong(1, session);
      var row = query.executeQuery();
      return row.next() ? row.getString(1) : "";
    }
  }
}
