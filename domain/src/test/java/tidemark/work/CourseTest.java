package tidemark.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.work.Review.Status;

class CourseTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final PullRequest REVIEWED = new PullRequest("acme", "tide", 7);

  private final Held running = held(Status.ACTIVE);

  @Test
  void startMeansTheSessionThatRuns() {
    assertEquals(new Course.Resume(running), Course.start(running, NOON.plusSeconds(1800)));
  }

  @Test
  void sessionThatWasSilentForHalfAnHourGivesWay() {
    assertEquals(new Course.Begin(running), Course.start(running, NOON.plusSeconds(1801)));
    assertEquals(new Course.Begin(null), Course.start(null, NOON));
  }

  @Test
  void clientsMeasureIsKeptAndTheStartGivesWayToIt() {
    Review ended = end(running.review(), 3600L, NOON.plusSeconds(1));
    assertEquals(3600, ended.seconds());
    assertEquals(NOON.plusSeconds(1), ended.end());
    assertEquals(NOON.minusSeconds(3599), ended.start());
  }

  @Test
  void startStaysWhereItWasIfTheMeasureIsShorter() {
    Review ended = end(running.review(), 60L, NOON.plusSeconds(600));
    assertEquals(60, ended.seconds());
    assertEquals(NOON, ended.start());
  }

  @Test
  void withoutAMeasureTheTimeThatPassedCounts() {
    assertEquals(600, end(running.review(), null, NOON.plusSeconds(600)).seconds());
    assertEquals(0, end(running.review(), 0L, NOON.plusSeconds(600)).seconds());
  }

  @Test
  void clockThatWentBackMakesNothingNegative() {
    Review ended = end(running.review(), null, NOON.minusSeconds(10));
    assertEquals(0, ended.seconds());
    assertEquals(NOON, ended.end());
  }

  @Test
  void secondEndChangesNothing() {
    Review ended = end(running.review(), 60L, NOON.plusSeconds(60));
    assertTrue(Course.end(ended, 90L, NOON.plusSeconds(90)).isEmpty());
  }

  @Test
  void abandonedSessionIsCompletedByItsClientsMeasureAlone() {
    Review abandoned = held(Status.ABANDONED).review();
    assertTrue(Course.end(abandoned, null, NOON.plusSeconds(90)).isEmpty());
    Review ended = end(abandoned, 60L, NOON.plusSeconds(90));
    assertEquals(Status.COMPLETED, ended.status());
    assertEquals(60, ended.seconds());
  }

  @Test
  void noOrderOfThreeStartsAndThreeEndsEndsInAWrongState() {
    List<String> wrong = new ArrayList<>();
    long orders = 0;
    for (String order : orders(3, 3)) {
      for (int gaps = 0; gaps < Math.pow(Told.GAPS, order.length()); gaps++) {
        for (int ends = gaps % 9; ends < Math.pow(3, (double) count(order, 'E')); ends += 9) {
          Told told = new Told();
          told.tell(order, gaps, ends);
          wrong.addAll(told.wrong());
          orders++;
        }
      }
    }
    assertTrue(orders > 40_000, "only " + orders);
    assertEquals(List.of(), wrong);
  }

  @Test
  void wrongEndStateWouldBeNoticed() {
    Told told = new Told();
    told.tell("SE", 0, 0);
    told.forgetEnds();
    assertEquals(1, told.wrong().size());
  }

  private static List<String> orders(int starts, int ends) {
    List<String> orders = new ArrayList<>(List.of(""));
    for (int i = 0; i < orders.size(); i++) {
      String order = orders.get(i);
      if (count(order, 'S') < starts) {
        orders.add(order + "S");
      }
      if (count(order, 'E') < ends) {
        orders.add(order + "E");
      }
    }
    return orders;
  }

  private static long count(String order, char what) {
    return order.chars().filter(c -> c == what).count();
  }

  private static Review end(
      Review review, @org.jspecify.annotations.Nullable Long seconds, Instant now) {
    return Course.end(review, seconds, now).orElseThrow();
  }

  private static Held held(Status status) {
    ReviewOrder order = new ReviewOrder(REVIEWED, null, null);
    Review review = new Review(1, order, status, NOON, null, null, NOON);
    return new Held(new java.util.UUID(0, 1), review, NOON);
  }

  @Test
  void startNeverLeadsToASessionThatIsOver() {
    assertInstanceOf(Course.Resume.class, Course.start(running, NOON));
  }
}
