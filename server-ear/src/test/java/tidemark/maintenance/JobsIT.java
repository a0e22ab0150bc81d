package tidemark.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tidemark.directory.Soon;
import tidemark.maintenance.job.Job;
import tidemark.stack.Tidemark;

class JobsIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void everyJobIsListedInItsOrder() {
    assertEquals(
        Arrays.stream(Job.values()).map(Job::text).toList(),
        tidemark.operator().get("/v1/operator/jobs").require(200).json().findValuesAsText("name"));
  }

  @Test
  void jobIsUnknownByAnyOtherName() {
    assertEquals(404, tidemark.operator().post("/v1/operator/jobs/shoe/run", "").status());
    assertEquals(403, tidemark.bearer("ada").get("/v1/operator/jobs").status());
  }

  @Test
  void whatIsWantedRunsThoughItHasJustRested() {
    assertTrue(Soon.isTrue(() -> !job("retain-events").path("ended_at").isNull()));
    long runs = job("retain-events").path("runs").asLong();
    JsonNode wanted =
        tidemark.operator().post("/v1/operator/jobs/retain-events/run", "").require(202).json();
    assertFalse(wanted.path("wanted_at").isNull(), wanted.toString());
    assertTrue(
        Soon.isTrue(() -> {
          JsonNode job = job("retain-events");
          return job.path("runs").asLong() > runs && !job.path("ended_at").isNull();
        }));
    JsonNode done = job("retain-events");
    assertTrue(done.path("wanted_at").isNull(), done.toString());
    assertTrue(done.path("error").isNull(), done.toString());
    assertTrue(done.path("duration_ms").asLong() >= 0, done.toString());
  }

  @Test
  void whatWasMissedIsCaughtUp() throws SQLException {
    assertTrue(Soon.isTrue(() -> job("retain-events").path("runs").asLong() > 0));
    long runs = job("retain-events").path("runs").asLong();
    update("started_at = now() - interval '2 days', ended_at = now() - interval '2 days'");
    assertTrue(Soon.isTrue(() -> job("retain-events").path("runs").asLong() > runs));
  }

  @Test
  void runOfADeadServerIsTakenOver() throws SQLException {
    assertTrue(Soon.isTrue(() -> job("retain-events").path("runs").asLong() > 0));
    long runs = job("retain-events").path("runs").asLong();
    update(
        "started_at = now() - interval '2 minutes', touched_at = now() - interval '2 minutes', ended_at = null");
    assertTrue(Soon.isTrue(() -> job("retain-events").path("runs").asLong() > runs));
  }

  private JsonNode job(String name) {
    return tidemark
        .operator()
        .get("/v1/operator/jobs")
        .require(200)
        .json()
        .valueStream()
        .filter(job -> job.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void update(String how) throws SQLException {
    try (var connection = tidemark.superuser();
        var statement = connection.createStatement()) {
      statement.executeUpdate("update job_run set " + how + " where job = 'retain-events'");
    }
  }
}
