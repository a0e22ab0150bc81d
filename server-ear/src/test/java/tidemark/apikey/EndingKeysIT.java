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
    String first = make("first", Duration.ofDays(20));
    String second = make("second", Duration.ofDays(20));
    String known = make("known", Duration.ofDays(20));
    String brief = make("brief", Duration.ofHours(1));
    assertEquals(0, notices().size());
    change(first, 10, "null");
    change(second, 2, "14");
    change(known, 1, "3");
    tidemark.operator().post("/v1/operator/jobs/warn-of-keys/run", "").require(202);
    assertTrue(Soon.isTrue(() -> notices().size() == 3));
    JsonNode notice = notices().path(2);
    assertEquals("key-ending", notice.path("code").asText());
    assertEquals(first, notice.path("key").asText());
    assertEquals("first", notice.path("name").asText());
    assertEquals(1, lines(first));
    assertEquals(1, lines(second));
    assertEquals(0, lines(known), "each warning once");
    assertEquals(0, lines(brief), "it was made to end soon");
    http.delete("/v1/auth/api-keys/" + first).require(200);
    assertEquals(2, notices().size(), "what is revoked ends nobody's work");
    Http program = person.withKey();
    assertEquals(0, program.get("/v1/me").json().path("notices").size(), "not its business");
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

  /// Has a key been made long ago, end in so many days, and its owner been warned so many before.
  private void change(String key, int days, String warned) throws SQLException {
    try (var connection = tidemark.superuser();
        var update =
            connection.prepareStatement(
                """
                update api_key set created_at = now() - interval '80 days', warned_days = %s,
                  expires_at = now() + make_interval(days => ?) where id = ?
                """
                    .formatted(warned))) {
      update.setInt(1, days);
      update.setObject(2, UUID.fromString(key));
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
