package tidemark.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tidemark.Refusal;

class TeamFormTest {
  private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

  @Test
  void aNameHasOneToAHundredCharacters() {
    assertEquals("x", TeamForm.named(" x ").name());
    assertEquals("🦀".repeat(100), TeamForm.named("🦀".repeat(100)).name());
    assertThrows(Refusal.class, () -> TeamForm.named("  "));
    assertThrows(Refusal.class, () -> TeamForm.named("x".repeat(101)));
  }

  @Test
  void aClockThatIsAheadSaysNow() {
    assertEquals(NOW, modified(NOW.plusSeconds(1)));
    assertEquals(NOW.minusSeconds(1), modified(NOW.minusSeconds(1)));
    assertEquals(NOW, TeamForm.named("x").modifiedBy(NOW));
  }

  private static Instant modified(Instant said) {
    return new TeamForm("x", null, null, said).modifiedBy(NOW);
  }
}
