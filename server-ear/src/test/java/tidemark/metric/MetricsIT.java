package tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class MetricsIT {
  private static final Pattern LABEL = Pattern.compile("\\w+=\"([^\"]*)\"");
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z0-9 ._+-]{1,40}|(/[A-Za-z0-9_.-]*|/\\{\\w+}(\\.\\w+)?)+");

  private final Tidemark tidemark = Tidemark.running();
  private final Newcomer person = Newcomer.create();
  private final Http http = person.http();
  private final String bucket = Names.unique("canary");

  @Test
  void everyMetricIsThereWithItsType() {
    Http.Answer answer = tidemark.http().get("/metrics").require(200);
    assertTrue(answer.header("Content-Type").startsWith("text/plain"), answer.body());
    assertEquals(
        Arrays.stream(Metric.values()).map(m -> m.text() + " " + m.form().text()).toList(),
        answer
            .body()
            .lines()
            .filter(line -> line.startsWith("# TYPE "))
            .map(line -> line.substring("# TYPE ".length()))
            .toList());
    assertEquals(1, value("tidemark_database_up"));
    assertTrue(value("tidemark_pool_used") >= 0);
    assertTrue(value("jvm_memory_used_bytes{area=\"heap\"}") > 0);
  }

  @Test
  void pushMovesTheCountersByItsRows() {
    make();
    double added = value("tidemark_events_total{outcome=\"new\"}");
    double replayed = value("tidemark_events_total{outcome=\"replayed\"}");
    double asked = value(requests("/api/0/buckets/{bucket}/events", "POST", 200));
    String path = "/api/0/buckets/" + bucket + "/events";
    http.post(path, events(7, 1)).require(200);
    http.post(path, events(7, 1)).require(200);
    http.post(path, "[{\"data\":{\"title\":\"" + bucket).require(400);
    assertEquals(7, value("tidemark_events_total{outcome=\"new\"}") - added);
    assertEquals(7, value("tidemark_events_total{outcome=\"replayed\"}") - replayed);
    assertEquals(2, value(requests("/api/0/buckets/{bucket}/events", "POST", 200)) - asked);
    double grown = value("tidemark_events_total{outcome=\"grown\"}");
    http.post(path, events(3, 2)).require(200);
    assertEquals(3, value("tidemark_events_total{outcome=\"grown\"}") - grown);
  }

  @Test
  void heartbeatIsCountedOnce() {
    make();
    double before = heartbeats();
    http.post(
            "/api/0/buckets/" + bucket + "/heartbeat?pulsetime=5",
            "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"duration\":0,\"data\":{\"title\":\"%s\"}}"
                .formatted(bucket))
        .require(200);
    assertEquals(1, heartbeats() - before);
  }

  @Test
  void jobsAreSeenFromTheDatabase() {
    assertTrue(
        Soon.isTrue(
            () -> value("tidemark_job_success_timestamp_seconds{name=\"erase-people\"}") > 0));
    assertTrue(value("tidemark_job_runs_total{name=\"erase-people\"}") > 0);
  }

  @Test
  void noLabelHoldsWhatSomebodyWrote() {
    make();
    http.get("/api/0/buckets/" + bucket).require(200);
    http.get("/nowhere/" + bucket).require(404);
    String page = tidemark.http().get("/metrics").require(200).body();
    assertFalse(page.contains(bucket) || page.contains(person.username()), page);
    List<String> odd =
        LABEL
            .matcher(page)
            .results()
            .map(label -> label.group(1))
            .filter(value -> !WORD.matcher(value).matches())
            .distinct()
            .toList();
    assertEquals(List.of(), odd);
    assertFalse(WORD.matcher("ada@acme.example").matches());
    assertFalse(WORD.matcher("a title: of a window").matches());
  }

  private void make() {
    http.post(
            "/api/0/buckets/" + bucket,
            "{\"type\":\"currentwindow\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
  }

  private String events(int number, int seconds) {
    StringBuilder events = new StringBuilder("[");
    for (int i = 0; i < number; i++) {
      events
          .append(i == 0 ? "" : ",")
          .append(
              "{\"timestamp\":\"2026-01-01T00:%02d:00Z\",\"duration\":%d,\"data\":{\"title\":\"%s\"}}"
                  .formatted(i, seconds, bucket));
    }
    return events + "]";
  }

  private static String requests(String route, String method, int status) {
    return "tidemark_requests_total{route=\"%s\",method=\"%s\",status=\"%d\"}"
        .formatted(route, method, status);
  }

  private double heartbeats() {
    return value("tidemark_heartbeats_total{way=\"together\"}")
        + value("tidemark_heartbeats_total{way=\"alone\"}");
  }

  /// Nothing counted yet is zero.
  private double value(String series) {
    return tidemark
        .http()
        .get("/metrics")
        .require(200)
        .body()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .sum();
  }
}
