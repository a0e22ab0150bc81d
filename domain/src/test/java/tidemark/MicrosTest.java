package tidemark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrosTest {
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z,           0",
    "1970-01-01T00:00:01.000001999Z, 1000001",
    "1969-12-31T23:59:59.999999Z,    -1",
    "2026-01-31T09:30:00.5Z,         1769851800500000",
  })
  void anInstantIsCutToItsMicrosecond(Instant instant, long micros) {
    assertEquals(micros, Micros.of(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "0,                1970-01-01T00:00:00Z",
    "-1,               1969-12-31T23:59:59.999999Z",
    "1769851800500000, 2026-01-31T09:30:00.500Z",
  })
  void microsecondsAreAnInstantAgain(long micros, Instant instant) {
    assertEquals(instant, Micros.instant(micros));
  }

  @ParameterizedTest
  @CsvSource({
    "0,          0",
    "1.9999999,  1999999",
    "-1.9999999, -1999999",
    "0.0000009,  0",
    "2e3,        2000000000",
  })
  void secondsAreCutOffAndNeverRounded(BigDecimal seconds, long micros) {
    assertEquals(micros, Micros.ofSeconds(seconds));
  }

  @Test
  void moreSecondsThanMicrosecondsCanCountAreAnError() {
    assertThrows(ArithmeticException.class, () -> Micros.ofSeconds(new BigDecimal("1e13")));
  }

  @ParameterizedTest
  @CsvSource({
    "0,        0",
    "1,        0.000001",
    "1500000,  1.5",
    "2000000,  2",
    "10000000, 10",
    "-1500000, -1.5",
  })
  void secondsAreWrittenWithoutZerosAndExponent(long micros, String seconds) {
    assertEquals(seconds, Micros.seconds(micros).toString());
  }
}
