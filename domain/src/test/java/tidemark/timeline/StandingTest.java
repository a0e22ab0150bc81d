package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tidemark.bucket.Extent;

/// A bucket whose newest event, number 9, begins at 100 and lasts 10; its data hash to 7.
class StandingTest {
  private static final long CODE = 7;
  private static final long MAIL = 8;
  private static final long PULSE = 5;
  private static final Recorded NEWEST = new Recorded(9, 100, 10, "{}");

  @Test
  void beatsOfOneGroupContinueEachOther() {
    Standing standing = standing(NEWEST);
    assertEquals(Optional.of(lasting(12)), standing.hear(beat(112, CODE), PULSE));
    assertEquals(Optional.of(lasting(17)), standing.hear(beat(117, CODE), PULSE));
    assertEquals(List.of(lasting(17)), standing.grown());
    assertEquals(List.of(), standing.begun());
    assertEquals(new Extent(9, 100, 100, 117, 17), standing.extent());
  }

  @Test
  void whatBeganInAGroupGrowsInItAndIsStoredOnce() {
    Standing standing = standing(NEWEST);
    assertEquals(
        new Recorded(10, 120, 0, "{}"), standing.hear(beat(120, MAIL), PULSE).orElseThrow());
    Recorded longer = new Recorded(10, 120, 4, "{}");
    assertEquals(longer, standing.hear(beat(124, MAIL), PULSE).orElseThrow());
    assertEquals(List.of(new EventTable.Latest(longer, MAIL, 0)), standing.begun());
    assertEquals(List.of(), standing.grown());
    assertEquals(new Extent(10, 120, 120, 124, 4), standing.extent());
  }

  @Test
  void theOldOneGrowsAndANewOneBeginsInOneGroup() {
    Standing standing = standing(NEWEST);
    standing.hear(beat(115, CODE), PULSE);
    standing.hear(beat(116, MAIL), PULSE);
    assertEquals(List.of(lasting(15)), standing.grown());
    assertEquals(1, standing.begun().size());
    assertEquals(new Extent(10, 100, 116, 116, 15), standing.extent());
  }

  @Test
  void aBeatThatChangesNothingWritesNothing() {
    Standing standing = standing(NEWEST);
    assertEquals(Optional.of(NEWEST), standing.hear(beat(105, CODE), PULSE));
    assertFalse(standing.isChanged());
  }

  @Test
  void whatMayBeStoredAlreadyGoesAlone() {
    Standing standing = standing(NEWEST);
    assertTrue(standing.hear(beat(90, CODE), PULSE).isEmpty());
    assertTrue(standing.hear(beat(100, MAIL), PULSE).isEmpty());
    assertFalse(standing.isChanged());
  }

  @Test
  void anEmptyBucketBeginsWithTheFirstBeat() {
    Standing standing = standing(null);
    assertEquals(Optional.of(1L), standing.hear(beat(-5, CODE), PULSE).map(Recorded::id));
    assertEquals(Optional.of(1L), standing.hear(beat(-5, CODE), PULSE).map(Recorded::id));
    assertEquals(1, standing.begun().size());
  }

  @Test
  void aBeatThatFiltersMayChangeGoesAlone() {
    var held = new Standing.Held(new UUID(0, 1), new UUID(0, 2), 3, 0, Long.MIN_VALUE, 0, true);
    assertTrue(new Standing(held, null).hear(beat(1, CODE), PULSE).isEmpty());
  }

  private static Standing standing(@Nullable Recorded newest) {
    var held =
        newest == null
            ? new Standing.Held(new UUID(0, 1), new UUID(0, 2), 3, 0, Long.MIN_VALUE, 0, false)
            : new Standing.Held(new UUID(0, 1), new UUID(0, 2), 3, 9, 100, 10, false);
    return new Standing(held, newest == null ? null : new EventTable.Latest(newest, CODE, 0));
  }

  private static Recorded lasting(long duration) {
    return new Recorded(9, 100, duration, "{}");
  }

  private static Sample beat(long start, long hash) {
    return new Sample(start, 0, "{}".getBytes(StandardCharsets.UTF_8), hash, 0);
  }
}
