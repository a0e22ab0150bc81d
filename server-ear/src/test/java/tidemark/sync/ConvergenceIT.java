package tidemark.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// Whatever happens to clocks, requests and the database, the devices end with the same records.
class ConvergenceIT {
  private static final long TWO_YEARS = 63_115_200;
  private static final int STEPS = Integer.getInteger("tidemark.steps", 60);

  private final Tidemark tidemark = Tidemark.running();
  private final Http ada = tidemark.as("ada");
  private final String id = UUID.randomUUID().toString();

  @Test
  void devicesWithWrongClocksAgree() {
    List<Tablet> tablets =
        List.of(
            new Tablet(ada, 0),
            new Tablet(ada, TWO_YEARS),
            new Tablet(ada, -TWO_YEARS),
            new Tablet(ada, -1_700_000_000));
    for (int round = 1; round <= 3; round++) {
      for (Tablet tablet : tablets) {
        tablet.write(id, 1 + (round + tablets.indexOf(tablet)) % 7);
      }
      tablets.forEach(Tablet::sync);
      tablets.forEach(Tablet::sync);
      assertEquals(1, tablets.stream().map(tablet -> tablet.value(id)).distinct().count());
    }
    // whoever knows the record is followed, however slow their clock
    tablets.getLast().write(id, 9);
    tablets.reversed().forEach(Tablet::sync);
    tablets.forEach(tablet -> assertEquals(9, tablet.value(id)));
    String latest = Instant.now().plusSeconds(1).toString();
    ada.get("/api/v1/changes?types=mood_entry&limit=5000")
        .json()
        .path("changes")
        .forEach(change -> {
          if (change.path("id").asText().equals(id)) {
            assertTrue(change.path("updated_at").asText().compareTo(latest) < 0, change.toString());
          }
        });
  }

  @RepeatedTest(5)
  void afterTheDatabaseWasSetBackAllStartOverAndAgree() throws SQLException {
    Tablet one = new Tablet(ada, 0);
    Tablet two = new Tablet(ada, 0);
    one.write(id, 3);
    one.sync();
    two.sync();
    String lost = UUID.randomUUID().toString();
    two.write(lost, 5);
    two.sync();
    setBack(lost);
    one.write(id, 4);
    one.sync();
    two.sync();
    one.sync();
    assertEquals(1, one.restarts());
    assertEquals(1, two.restarts());
    assertEquals(4, one.value(id));
    assertEquals(4, two.value(id));
    assertEquals(0, two.value(lost), "what the database no longer knows is swept");
  }

  /// A fifth of the answers is lost after the commit, and of the requests one in twenty comes
  /// twice.
  @Test
  void lostAnswersAndDoubledRequestsDoNoHarm() {
    Random dice = new Random(7);
    List<Tablet> tablets = List.of(new Tablet(ada, 0), new Tablet(ada, 60), new Tablet(ada, -60));
    List<String> written = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      Tablet tablet = tablets.get(dice.nextInt(tablets.size()));
      written.add(UUID.randomUUID().toString());
      tablet.write(written.getLast(), 3);
      tablet.write(written.get(dice.nextInt(written.size())), 5);
      int fate = dice.nextInt(100);
      if (fate < 25) {
        tablet.sendInVain();
      }
      if (fate >= 20) {
        tablet.sync();
      }
    }
    tablets.forEach(Tablet::sync);
    tablets.forEach(Tablet::sync);
    for (String record : written) {
      assertEquals(1, tablets.stream().map(tablet -> tablet.value(record)).distinct().count());
      assertTrue(tablets.getFirst().value(record) > 0, "nothing is lost");
    }
  }

  @Test
  void whatWasDeletedLongAgoIsGoneAndOldCursorsEnd() throws SQLException {
    Http linus = tidemark.as("linus");
    Tablet one = new Tablet(linus, 0);
    Tablet old = new Tablet(linus, 0);
    one.write(id, 3);
    one.sync();
    old.sync();
    one.delete(id);
    one.sync();
    age("update change set changed_at = now() - interval '181 days' where entity_id = ?");
    String purged = "select purged_at is not null from mood_entry where id = ?";
    assertTrue(Soon.isTrue(() -> isTrue(purged)));
    old.write(id, 6);
    old.sync();
    assertEquals(1, old.restarts());
    assertEquals(0, old.value(id), "it does not come back");
    assertEquals(0, new Tablet(linus, 0).sync().value(id));
  }

  /// As if the database of ten minutes ago were here again, without this record.
  private void setBack(String record) throws SQLException {
    try (var database = tidemark.superuser();
        var statement = database.createStatement()) {
      statement.execute("delete from mood_entry where id = '" + record + "'");
      statement.execute("delete from change where entity_id = '" + record + "'");
      statement.execute("update feed_epoch set epoch = epoch + 1");
    }
  }

  private void age(String update) throws SQLException {
    try (var database = tidemark.superuser();
        var statement = database.prepareStatement(update)) {
      statement.setObject(1, UUID.fromString(id));
      assertEquals(1, statement.executeUpdate());
    }
  }

  private boolean isTrue(String question) {
    try (var database = tidemark.superuser();
        var query = database.prepareStatement(question)) {
      query.setObject(1, UUID.fromString(id));
      var row = query.executeQuery();
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
