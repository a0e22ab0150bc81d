package tidemark.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.Refusal;

class FiguresTest {
  private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

  @Test
  void aClockThatIsAheadSaysNow() {
    assertEquals(NOW, figures(0L, 25, NOW.plusSeconds(1)).notAfter(NOW).modifiedAt());
    Figures past = figures(0L, 25, NOW.minusSeconds(1));
    assertSame(past, past.notAfter(NOW));
  }

  @ParameterizedTest
  @CsvSource({"-1, 25", "86401, 25", "60, 0", "60, 481"})
  void whatNobodyDoesInADayIsRefused(long seconds, int planned) {
    assertThrows(Refusal.class, () -> figures(seconds, planned, NOW));
  }

  @Test
  void aSessionEndsAfterItsStart() {
    assertThrows(Refusal.class, () -> ended(NOW.minusSeconds(1), false));
    assertEquals("abandoned", ended(NOW, false).status());
    assertEquals("completed", ended(NOW, true).status());
    assertEquals("active", ended(null, false).status());
    assertEquals("completed", ended(null, true).status());
  }

  private static Figures ended(@Nullable Instant end, boolean completed) {
    return new Figures(NOW, end, 25, null, completed, NOW);
  }

  private static Figures figures(long seconds, int planned, Instant modified) {
    return new Figures(NOW, null, planned, seconds, false, modified);
  }
}
