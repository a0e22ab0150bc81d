package tidemark.journal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final UUID PHONE = UUID.fromString("10000000-0000-0000-0000-000000000000");
  private static final UUID LAPTOP = UUID.fromString("f0000000-0000-0000-0000-000000000000");
  private static final Stored STORED = new Stored(live(100, PHONE, "a"), 7, false);

  @Test
  void newRecordIsAccepted() {
    assertInstanceOf(Outcome.Accepted.class, Merge.decide(null, offered(live(1, PHONE, "a"))));
  }

  @Test
  void deletingWhatIsNotThereChangesNothing() {
    assertInstanceOf(Outcome.Nothing.class, Merge.decide(null, offered(dead(1, PHONE))));
  }

  @Test
  void sameContentIsNoConflictWhateverItsTime() {
    for (long at : List.of(50L, 100L, 150L)) {
      var unchanged =
          assertInstanceOf(
              Outcome.Unchanged.class, Merge.decide(STORED, offered(live(at, LAPTOP, "a"))));
      assertEquals(Math.max(at, 100), unchanged.version().at());
    }
  }

  @Test
  void laterVersionWinsAndEarlierLoses() {
    assertInstanceOf(Outcome.Accepted.class, Merge.decide(STORED, offered(live(101, PHONE, "b"))));
    assertInstanceOf(Outcome.Lost.class, Merge.decide(STORED, offered(live(99, LAPTOP, "b"))));
  }

  @Test
  void atTheSameTimeDeletionThenDeviceThenContentDecides() {
    assertInstanceOf(Outcome.Accepted.class, Merge.decide(STORED, offered(dead(100, PHONE))));
    assertInstanceOf(Outcome.Accepted.class, Merge.decide(STORED, offered(live(100, LAPTOP, "A"))));
    assertInstanceOf(Outcome.Accepted.class, Merge.decide(STORED, offered(live(100, PHONE, "b"))));
    assertInstanceOf(Outcome.Lost.class, Merge.decide(STORED, offered(live(100, PHONE, "A"))));
  }

  @Test
  void whoeverKnewTheVersionIsFollowedWithASlowClock() {
    Offered knowing = new Offered(live(1, PHONE, "b"), 7L, Strategy.NEWEST_WINS);
    var accepted = assertInstanceOf(Outcome.Accepted.class, Merge.decide(STORED, knowing));
    assertEquals(101, accepted.version().at());
  }

  @Test
  void strategyOfTheRequestDecidesWhereTheVersionWasNotKnown() {
    Offered local = new Offered(live(1, PHONE, "b"), 6L, Strategy.LOCAL_WINS);
    assertInstanceOf(Outcome.Accepted.class, Merge.decide(STORED, local));
    Offered remote = new Offered(live(999, PHONE, "b"), 6L, Strategy.REMOTE_WINS);
    assertInstanceOf(Outcome.Lost.class, Merge.decide(STORED, remote));
  }

  @Test
  void purgedRecordStaysGone() {
    Stored purged = new Stored(dead(100, PHONE), 0, true);
    assertInstanceOf(Outcome.Gone.class, Merge.decide(purged, offered(live(999, PHONE, "a"))));
    assertInstanceOf(Outcome.Nothing.class, Merge.decide(purged, offered(dead(999, PHONE))));
  }

  @Test
  void everyOrderEndsWithTheSameVersion() {
    List<Version> versions =
        List.of(
            live(5, PHONE, "a"),
            live(5, LAPTOP, "b"),
            dead(5, PHONE),
            live(6, PHONE, "a"),
            live(4, LAPTOP, "c"),
            live(6, LAPTOP, "b"));
    List<List<Version>> orders = new ArrayList<>();
    permute(versions, new ArrayList<>(), orders);
    assertEquals(720, orders.size());
    assertEquals(1, orders.stream().map(MergeTest::last).distinct().count());
  }

  @Test
  void noClockReachesTheFuture() {
    Moment seed = new Moment(1_000_000_000, null, 300_000_000);
    assertEquals(1_000_000_000, seed.of(1_300_000_001), "beyond the leeway");
    assertEquals(1_300_000_000, seed.of(1_300_000_000), "within the leeway");
    Moment ours = new Moment(1_000_000_000, 1_500_000_000L, 0);
    assertEquals(900_000_000, ours.of(1_400_000_000), "corrected by the clock's fault");
    assertEquals(1_000_000_000, ours.of(1_600_000_000));
    assertEquals(0, new Moment(1_000_000_000, null, 0).of(-5));
    assertEquals(1_000, new Moment(1_000_000_000, 1_001_000_000L, 0).of(1_000), "a bit is right");
  }

  private static @Nullable Version last(List<Version> order) {
    @Nullable Stored stored = null;
    for (Version version : order) {
      Outcome outcome = Merge.decide(stored, offered(version));
      if (outcome instanceof Outcome.Accepted accepted) {
        stored = new Stored(accepted.version(), 1, false);
      } else if (outcome instanceof Outcome.Unchanged unchanged) {
        stored = new Stored(unchanged.version(), 1, false);
      }
    }
    return stored == null ? null : stored.version();
  }

  private static void permute(List<Version> rest, List<Version> taken, List<List<Version>> found) {
    if (rest.isEmpty()) {
      found.add(List.copyOf(taken));
    }
    for (Version next : rest) {
      List<Version> others = new ArrayList<>(rest);
      others.remove(next);
      taken.add(next);
      permute(others, taken, found);
      taken.removeLast();
    }
  }

  private static Offered offered(Version version) {
    return new Offered(version, null, Strategy.NEWEST_WINS);
  }

  private static Version live(long at, UUID device, String digest) {
    return new Version(at, false, device, digest);
  }

  private static Version dead(long at, UUID device) {
    return new Version(at, true, device, "");
  }
}
