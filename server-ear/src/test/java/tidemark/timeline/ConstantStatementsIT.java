package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class ConstantStatementsIT {
  private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");
  private static final int[] SIZES = {1, 100, 5_000};
  private static final int MOST = 12;
  private static final Pattern MILLIS = Pattern.compile("duration: ([0-9.]+) ms");

  /// Reading all of a bucket for each event of a push takes longer on any machine.
  private static final double LONGEST_MILLIS = 3_000;

  @Test
  void aPushCostsTheSameWhateverItsSize() throws SQLException {
    try (Statements statements = Statements.logged()) {
      List<List<String>> costs = new ArrayList<>();
      for (int size : SIZES) {
        Bucketful bucket = Bucketful.make("constant");
        costs.add(
            statements.cheapest(turn -> bucket.push(batch(turn * size, size, 1)).require(200)));
        assertEquals(5L * size, bucket.count());
      }
      requireConstant(costs);
    }
  }

  @Test
  void aPushOfGrownAndNewEventsCostsTheSameWhateverItsSize() throws SQLException {
    try (Statements statements = Statements.logged()) {
      List<List<String>> costs = new ArrayList<>();
      for (int size : SIZES) {
        Bucketful bucket = Bucketful.make("growing");
        bucket.push(batch(0, size, 1)).require(200);
        costs.add(
            statements.cheapest(
                turn -> bucket.push(batch(0, (turn + 2) * size, turn + 2)).require(200)));
        assertEquals(6L * size, bucket.count());
      }
      requireConstant(costs);
    }
  }

  @Test
  void moreBucketsInOneUploadAreSeenToCostMore() throws SQLException {
    try (Statements statements = Statements.logged()) {
      String host = Names.unique("counted");
      int one = statements.cheapest(turn -> upload(host, 1, turn)).size();
      int four = statements.cheapest(turn -> upload(host, 4, turn)).size();
      assertTrue(four >= one + 3 * 5, one + " for one bucket, " + four + " for four");
    }
  }

  private static void requireConstant(List<List<String>> costs) {
    for (List<String> cost : costs) {
      assertEquals(costs.getFirst().size(), cost.size(), cost::toString);
      assertTrue(cost.size() <= MOST, cost::toString);
      assertTrue(
          cost.stream().anyMatch(line -> line.contains("copy event")),
          () -> "the push itself was not seen: " + cost);
      for (String line : cost) {
        assertTrue(millis(line) < LONGEST_MILLIS, line);
      }
    }
  }

  private static double millis(String line) {
    Matcher found = MILLIS.matcher(line);
    assertTrue(found.find(), line);
    return Double.parseDouble(found.group(1));
  }

  private static String batch(int from, int size, int seconds) {
    return IntStream.range(from, from + size)
        .mapToObj(n -> Bucketful.event(START.plusSeconds(n).toString(), seconds, "app " + n))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static void upload(String host, int buckets, int second) {
    String events =
        IntStream.range(0, buckets)
            .mapToObj(n ->
                "{\"bucket_id\":\"aw-watcher-%d_%s\",\"timestamp\":\"%s\",\"duration\":1,\"data\":{}}"
                    .formatted(n, host, START.plusSeconds(second)))
            .collect(Collectors.joining(","));
    Tidemark.running()
        .as("ada")
        .post("/api/v1/events", "{\"events\":[" + events + "]}")
        .require(200);
  }
}
