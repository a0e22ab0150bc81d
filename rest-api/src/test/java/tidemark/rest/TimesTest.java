package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Reason;
import tidemark.Refusal;

class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-31T09:30:00Z                | 2026-01-31T09:30:00Z
          2026-01-31t09:30:00z                | 2026-01-31T09:30:00Z
          2026-01-31 09:30:00                 | 2026-01-31T09:30:00Z
          2026-01-31 09:30:00 +02:00          | 2026-01-31T07:30:00Z
          2026-01-31T09:30                    | 2026-01-31T09:30:00Z
          2026-01-31                          | 2026-01-31T00:00:00Z
          20260131T093000Z                    | 2026-01-31T09:30:00Z
          2026-01-31T00:30:00+01:00           | 2026-01-30T23:30:00Z
          2026-01-31T09:30:00-0530            | 2026-01-31T15:00:00Z
          2026-01-31T09:30:00-00:30           | 2026-01-31T10:00:00Z
          2026-01-31T09:30:00+05              | 2026-01-31T04:30:00Z
          2026-01-31T09:30:00.5Z              | 2026-01-31T09:30:00.500Z
          2026-01-31T09:30:00,123456Z         | 2026-01-31T09:30:00.123456Z
          2026-01-31T09:30:00.1234567899Z     | 2026-01-31T09:30:00.123456789Z
          2016-12-31T23:59:60Z                | 2016-12-31T23:59:59.999999Z
          2024-02-29T12:00:00Z                | 2024-02-29T12:00:00Z
          2026-01-31T09:30:00.000001+00:00    | 2026-01-31T09:30:00.000001Z
          2026-01-31T09:30:00.123456789+00:00 | 2026-01-31T09:30:00.123456789Z
          '  2026-01-31T09:30:00Z  '          | 2026-01-31T09:30:00Z
          """)
  void everyClientsSpellingIsRead(String text, Instant instant) {
    assertEquals(instant, Times.instant(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "1769851800",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-01-31T25:00:00Z",
        "2026-01-31T09:61:00Z",
        "2026-01-31T09:30:61Z",
        "2026-01-31T09:30:00+19:00",
        "2026-01-31T09:30:00ZZ",
        "2026-01-31T09:30:00.Z",
        "2026-01-31T09:30:00.1x2Z",
        "2026-01-31T09:3x:00Z",
        "2026-01-31T09:30:0+00:00",
        "26-01-31T09:30:00Z",
      })
  void whatIsNoTimeIsRefused(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> Times.instant(text));
    assertEquals(Reason.TIME_UNREADABLE, refusal.reason());
    assertTrue(refusal.sentence().contains("'" + text + "'"), refusal.sentence());
  }

  @Test
  void aLongTextIsNotRepeatedWhole() {
    Refusal refusal = assertThrows(Refusal.class, () -> Times.instant("x".repeat(100_000)));
    assertTrue(refusal.sentence().length() < 200);
  }
}
