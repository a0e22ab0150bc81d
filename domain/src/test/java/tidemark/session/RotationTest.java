package tidemark.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RotationTest {
  @Test
  void theNewestMovesOnHoweverOldItIs() {
    assertEquals(Rotation.NEXT, Rotation.of(3, 3, Duration.ofDays(40)));
  }

  @Test
  void theOneBeforeIsForgivenForAMinute() {
    assertEquals(Rotation.AGAIN, Rotation.of(2, 3, Duration.ofSeconds(60)));
    assertEquals(Rotation.REUSED, Rotation.of(2, 3, Duration.ofMillis(60_001)));
  }

  @Test
  void anythingElseWasUsedTwice() {
    assertEquals(Rotation.REUSED, Rotation.of(1, 3, Duration.ZERO));
    assertEquals(Rotation.REUSED, Rotation.of(4, 3, Duration.ZERO));
  }
}
