package tidemark.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private final Guesses guesses = new Guesses(3, Duration.ofHours(1));

  @Test
  void afterTheLastOneSomebodyWaits() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Duration.ZERO, guesses.take("mallory"));
    }
    Duration wait = guesses.take("mallory");
    assertTrue(wait.toMinutes() >= 19 && wait.toMinutes() <= 20, wait.toString());
  }

  @Test
  void nobodyWaitsForSomebodyElse() {
    for (int i = 0; i < 4; i++) {
      guesses.take("mallory");
    }
    assertEquals(Duration.ZERO, guesses.take("ada"));
  }

  @Test
  void whatIsGivenBackDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      assertEquals(Duration.ZERO, guesses.take("ada"));
      guesses.giveBack("ada");
    }
  }
}
