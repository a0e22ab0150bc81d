package tidemark.web.login;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StayTest {
  private static final Instant BEGAN = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void sessionEndsAfterTwelveHoursHoweverBusyItIs() {
    assertFalse(Stay.isOver(BEGAN, BEGAN));
    assertFalse(Stay.isOver(BEGAN, BEGAN.plus(Duration.ofHours(12)).minusMillis(1)));
    assertTrue(Stay.isOver(BEGAN, BEGAN.plus(Duration.ofHours(12))));
  }

  @Test
  void clockThatWentBackEndsNothing() {
    assertFalse(Stay.isOver(BEGAN, BEGAN.minus(Duration.ofDays(1))));
  }
}
