package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.timeline.Push.Grown;
import tidemark.timeline.Push.Natural;
import tidemark.timeline.Push.Row;
import tidemark.timeline.Push.Stored;

class PushTest {
  private static final long CODE = 7;
  private static final long MAIL = 8;

  @Test
  void equalEventsOfOneRequestAreNumbered() {
    List<Sample> samples =
        List.of(sample(10, 1, CODE), sample(10, 5, CODE), sample(10, 1, MAIL), sample(10, 2, CODE));
    assertEquals(
        List.of(
            new Natural(10, CODE, 0),
            new Natural(10, CODE, 1),
            new Natural(10, MAIL, 0),
            new Natural(10, CODE, 2)),
        Push.keys(samples));
  }

  @Test
  void newEventsAreNumberedAfterTheNewest() {
    Sample first = sample(10, 1, CODE);
    Sample second = sample(20, 2, CODE);
    Push push = plan(List.of(first, second), Map.of(), 41);
    assertEquals(List.of(new Row(42, first, 0), new Row(43, second, 0)), push.rows());
    assertEquals(List.of(), push.grown());
    assertEquals(List.of(new Stored(42, 1), new Stored(43, 2)), push.stored());
    assertEquals(0, push.unchanged());
  }

  @Test
  void aLongerOneGrowsAndKeepsItsNumber() {
    Push push =
        plan(List.of(sample(10, 9, CODE)), Map.of(new Natural(10, CODE, 0), new Stored(3, 4)), 41);
    assertEquals(List.of(), push.rows());
    assertEquals(List.of(new Grown(3, 10, 9)), push.grown());
    assertEquals(List.of(new Stored(3, 9)), push.stored());
    assertEquals(0, push.unchanged());
  }

  @Test
  void aShorterOrEqualOneChangesNothing() {
    var stored =
        Map.of(
            new Natural(10, CODE, 0), new Stored(3, 4), new Natural(20, CODE, 0), new Stored(4, 4));
    Push push = plan(List.of(sample(10, 4, CODE), sample(20, 1, CODE)), stored, 41);
    assertTrue(push.rows().isEmpty() && push.grown().isEmpty());
    assertEquals(List.of(new Stored(3, 4), new Stored(4, 4)), push.stored());
    assertEquals(2, push.unchanged());
  }

  @Test
  void aMixedBatchKeepsItsOrder() {
    var stored =
        Map.of(
            new Natural(10, CODE, 0), new Stored(3, 4), new Natural(30, CODE, 0), new Stored(5, 1));
    Sample unseen = sample(20, 6, MAIL);
    Push push = plan(List.of(sample(30, 2, CODE), unseen, sample(10, 4, CODE)), stored, 9);
    assertEquals(List.of(new Row(10, unseen, 0)), push.rows());
    assertEquals(List.of(new Grown(5, 30, 2)), push.grown());
    assertEquals(List.of(new Stored(5, 2), new Stored(10, 6), new Stored(3, 4)), push.stored());
    assertEquals(1, push.unchanged());
  }

  @Test
  void theSecondOfTwoEqualOnesIsNewWhenOneIsStored() {
    Sample twin = sample(10, 4, CODE);
    Push push = plan(List.of(twin, twin), Map.of(new Natural(10, CODE, 0), new Stored(3, 4)), 9);
    assertEquals(List.of(new Row(10, twin, 1)), push.rows());
    assertEquals(1, push.unchanged());
  }

  private static Push plan(List<Sample> samples, Map<Natural, Stored> stored, long last) {
    return Push.plan(samples, Push.keys(samples), stored, last);
  }

  private static Sample sample(long start, long duration, long hash) {
    return new Sample(start, duration, new byte[0], hash, 0);
  }
}
