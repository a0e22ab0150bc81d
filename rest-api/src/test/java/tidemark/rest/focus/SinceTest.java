package tidemark.rest.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.Refusal;

class SinceTest {
  @ParameterizedTest
  @CsvSource({
    "2025-01-01T00:00:00 00:00, 2025-01-01T00:00:00Z",
    "2025-01-01T00:00:00+00:00, 2025-01-01T00:00:00Z",
    "2025-01-01T10:00:00.123456789 02:00, 2025-01-01T08:00:00.123456789Z",
    "2025-01-01 10:00:00 02:00, 2025-01-01T08:00:00Z",
    "2025-01-01T10:00:00-02:00, 2025-01-01T12:00:00Z",
    "2025-01-01 10:00, 2025-01-01T10:00:00Z",
    "2025-01-01T10:00:00Z, 2025-01-01T10:00:00Z"
  })
  void aPlusThatBecameABlankIsUnderstood(String text, Instant instant) {
    assertEquals(instant, Since.of(text));
  }

  @Test
  void withoutAMomentEverythingIsMeant() {
    assertEquals(Instant.EPOCH, Since.of(null));
    assertEquals(Instant.EPOCH, Since.of(" "));
    assertThrows(Refusal.class, () -> Since.of("yesterday"));
  }
}
