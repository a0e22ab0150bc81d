package tidemark.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class EndingKeysIT {
  private final Tidemark tidemark = Tidemark.running();
  private final Newcomer person = Newcomer.create();
  private final Http http = person.http();

  @Test
  void ownerIsWarnedTwiceOfAKeyThatEnds() throws SQLException {
    String id = make("ending", Duration.ofDays(20));
    String brief = make("brief", Duration.ofHours(1));
    assertEquals(0, notices().size());
    change(id, "created_at = now() - interval '80 days', expires_at = now() + interval '10 days'");
    run();
    assertTrue(Soon.isTrue(() -> notices().size() == 1));
    JsonNode notice = notices().path(0);
    assertEquals("key-ending", notice.path("code").asText());
    assertEquals(id, notice.path("key").asText());
    assertEquals("ending", notice.path("name").asText());
    assertEquals(1, lines(id));
    assertEquals(
        0, person.withKey().get("/v1/me").json().path("notices").size(), "not its business");
    change(id, "expires_at = now() + interval '2 days'");
    run();
    assertTrue(Soon.isTrue(() -> lines(id) == 2));
    run();
    http.delete("/v1/auth/api-keys/" + id).require(200);
    assertTrue(Soon.isTrue(() -> job().path("wanted_at").isNull()));
    assertEquals(2, lines(id), "each warning once");
    assertEquals(0, lines(brief), "it was made to end soon");
    assertEquals(0, notices().size(), "what is revoked ends nobody's work");
    assertEquals(0, tidemark.bearer("mallory").get("/v1/me").json().path("notices").size());
  }

  private String make(String name, Duration life) {
    return http.post(
            "/v1/auth/api-keys",
            "{\"name\":\"%s\",\"expires_at\":\"%s\"}".formatted(name, Instant.now().plus(life)))
        .require(201)
        .json()
        .path("id")
        .asText();
  }

  private JsonNode notices() {
    return http.get("/v1/me").require(200).json().path("notices");
  }

  private void run() {
    tidemark.operator().post("/v1/operator/jobs/warn-of-keys/run", "").require(202);
  }

  private JsonNode job() {
    return tidemark
        .operator()
        .get("/v1/operator/jobs")
        .require(200)
        .json()
        .valueStream()
        .filter(job -> job.path("name").asText().equals("warn-of-keys"))
        .findFirst()
        .orElseThrow();
  }

  private void change(String key, String how) throws SQLException {
    try (var connection = tidemark.superuser();
        var update = connection.prepareStatement("update api_key set " + how + " where id = ?")) {
      update.setObject(1, UUID.fromString(key));
      assertEquals(1, update.executeUpdate());
    }
  }

  /// How often the organisation's audit log says that this key ends.
  private long lines(String key) {
    try (var connection = tidemark.superuser();
        var count =
            connection.prepareStatement(
                "select count(*) from audit_entry where act = 'key-ending' and target = ?")) {
      count.setString(1, key);
      var row = count.executeQuery();
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
