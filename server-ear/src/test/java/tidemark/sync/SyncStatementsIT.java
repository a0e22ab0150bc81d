package tidemark.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.stack.Tidemark;
import tidemark.timeline.Statements;

class SyncStatementsIT {
  private static final int[] SIZES = {1, 100, 2_000};
  private static final int MOST = 20;

  @Test
  void anUploadCostsTheSameWhateverItsSize() throws SQLException {
    Phone phone = new Phone(Tidemark.running().as("linus"));
    phone.download();
    try (Statements statements = Statements.logged()) {
      List<List<String>> costs = new ArrayList<>();
      for (int size : SIZES) {
        costs.add(
            statements.cheapest(
                turn -> assertEquals(size, phone.upload(moods(size)).path("applied").size())));
      }
      for (List<String> cost : costs) {
        assertEquals(costs.getFirst().size(), cost.size(), cost::toString);
        assertTrue(cost.size() <= MOST, cost::toString);
        assertTrue(
            cost.stream().anyMatch(line -> line.contains("insert into mood_entry")),
            () -> "the upload itself was not seen: " + cost);
      }
    }
  }

  private static String[] moods(int size) {
    return IntStream.range(0, size)
        .mapToObj(_ -> Phone.mood(UUID.randomUUID().toString(), "2026-01-31T12:00:00Z", 3))
        .toArray(String[]::new);
  }
}
