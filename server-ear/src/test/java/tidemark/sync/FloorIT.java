package tidemark.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class FloorIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void whoeverMissedWhatIsForgottenStartsOver() throws SQLException {
    Http http = Newcomer.create().http();
    Tablet writer = new Tablet(http, 0);
    Tablet reader = new Tablet(http, 0);
    String kept = UUID.randomUUID().toString();
    String deleted = UUID.randomUUID().toString();
    writer.write(kept, 3);
    writer.write(deleted, 4);
    writer.sync();
    reader.sync();
    assertEquals(4, reader.value(deleted));
    writer.delete(deleted);
    writer.sync();
    String since = "/api/v1/changes?types=mood_entry&since=" + reader.cursor();
    http.get(since).require(200);
    assertEquals(1, age(http.get("/v1/me").require(200).json().path("id").asText()));
    tidemark.operator().post("/v1/operator/jobs/forget-records/run", "").require(202);
    assertTrue(Soon.isTrue(() -> http.get(since).status() == 410));
    JsonNode refused = http.get(since).json();
    assertEquals("too_old", refused.path("reason").asText(), refused.toString());
    assertEquals("full_resync", refused.path("action").asText());
    reader.sync();
    assertEquals(1, reader.restarts());
    assertEquals(3, reader.value(kept));
    assertEquals(0, reader.value(deleted));
  }

  /// Has what was deleted in a space been deleted half a year ago.
  private int age(String space) throws SQLException {
    try (var connection = tidemark.superuser();
        var update =
            connection.prepareStatement(
                "update change set changed_at = now() - interval '181 days' where space_id = ? and deleted")) {
      update.setObject(1, UUID.fromString(space));
      return update.executeUpdate();
    }
  }
}
