package tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .*$");

  @Test
  void eachKindIsWrittenAsPrometheusReadsIt() {
    Histogram histogram = new Histogram(List.of(0.5, 1.0));
    histogram.add(0.25);
    histogram.add(0.5);
    histogram.add(3);
    String sheet =
        Sheet.of(
            Map.of(
                new Series(Metric.EVENTS, List.of("new")), 12.0,
                new Series(Metric.EVENTS, List.of("a\"\\\n")), 1.0,
                new Series(Metric.JOB_TIME, List.of("x")), 0.125),
            Map.of(new Series(Metric.SYNC_LAG, List.of()), histogram));
    assertTrue(
        sheet.contains(
            """
            # HELP tidemark_events_total Events that were pushed
            # TYPE tidemark_events_total counter
            tidemark_events_total{outcome="a\\"\\\\\\n"} 1
            tidemark_events_total{outcome="new"} 12
            # HELP\
            """),
        sheet);
    assertTrue(
        sheet.contains(
            """
            # TYPE tidemark_sync_lag_seconds histogram
            tidemark_sync_lag_seconds_bucket{le="0.5"} 2
            tidemark_sync_lag_seconds_bucket{le="1"} 2
            tidemark_sync_lag_seconds_bucket{le="+Inf"} 3
            tidemark_sync_lag_seconds_sum 3.75
            tidemark_sync_lag_seconds_count 3
            """),
        sheet);
    assertTrue(sheet.contains("tidemark_job_seconds{name=\"x\"} 0.125\n"), sheet);
  }

  @Test
  void seriesHasTheLabelsOfItsMetric() {
    assertThrows(IllegalArgumentException.class, () -> Counted.of(Metric.REQUESTS, 1, "/", "GET"));
  }

  @Test
  void everyMetricIsWrittenDown() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "metrics.md"));
    List<String> rows = ROW.matcher(page).results().map(row -> row.group()).toList();
    assertEquals(Arrays.stream(Metric.values()).map(SheetTest::row).toList(), rows);
    assertFalse(rows.contains("tidemark_shoes_total"));
  }

  private static String row(Metric metric) {
    String labels = String.join(", ", metric.labels());
    return "| `%s` | %s |%s | %s |"
        .formatted(
            metric.text(),
            metric.form().text(),
            labels.isEmpty() ? "" : " " + labels,
            metric.meaning());
  }
}
