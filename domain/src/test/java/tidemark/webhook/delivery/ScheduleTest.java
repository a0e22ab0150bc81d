package tidemark.webhook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  @Test
  void pausesGrowFromSecondsToADay() {
    List<String> pauses = new ArrayList<>();
    Instant clock = START;
    for (int tries = 1; Schedule.next(tries, clock, 0.5).isPresent(); tries++) {
      Instant next = Schedule.next(tries, clock, 0.5).orElseThrow();
      pauses.add(Duration.between(clock, next).toString());
      clock = next;
    }
    assertEquals(
        List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H"),
        pauses);
  }

  @Test
  void tenFailuresAreTheEnd() {
    assertTrue(Schedule.next(9, START, 0.5).isPresent());
    assertEquals(Optional.empty(), Schedule.next(10, START, 0.5));
  }

  @Test
  void chanceMovesAPauseByATenthAtMost() {
    assertEquals(
        List.of("PT4.5S", "PT5S", "PT5.5S"),
        Stream.of(0.0, 0.5, 1.0)
            .map(chance ->
                Duration.between(START, Schedule.next(1, START, chance).orElseThrow()).toString())
            .toList());
  }

  @Test
  void fiveDaysOfFailureAreHopeless() {
    assertFalse(Schedule.isHopeless(START, START.plus(Duration.ofDays(5))));
    assertTrue(Schedule.isHopeless(START, START.plus(Duration.ofDays(5)).plusSeconds(1)));
  }
}
