package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedTest {
  @ParameterizedTest
  @CsvSource({
    "0,   200, 100, 10", // inside
    "105, 200, 105, 5", // its beginning lies before
    "0,   103, 100, 3", // its end lies after
    "102, 104, 102, 2", // both
    "110, 200, 110, 0", // they touch
  })
  void anEventIsCutToTheSpan(long from, long to, long start, long duration) {
    Recorded cut = new Recorded(1, 100, 10, "{}").within(new Span(from, to, -1));
    assertEquals(new Recorded(1, start, duration, "{}"), cut);
  }

  @Test
  void aSpanWithoutEndsHoldsEveryYearWithFourDigits() {
    Span all = Span.of(null, null, -1);
    Span years =
        Span.of(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"), -1);
    assertEquals(
        new Span(Math.min(all.from(), years.from()), Math.max(all.to(), years.to()), -1), all);
  }
}
