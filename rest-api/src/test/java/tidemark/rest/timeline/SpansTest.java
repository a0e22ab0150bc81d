package tidemark.rest.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.Refusal;
import tidemark.timeline.Span;

class SpansTest {
  @Test
  void aSpanIsWhatWasAskedFor() {
    assertEquals(
        new Span(1_000_000, 2_500_000, 10),
        Spans.of("1970-01-01T00:00:01Z", "1970-01-01T01:00:02.5+01:00", "10"));
  }

  @Test
  void whatWasNotAskedForIsOpen() {
    assertEquals(Span.of(null, null, -1), Spans.of(null, null, null));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 5", "-1, -1", "-7, -1", "many, -1", "1.5, -1", "'', -1"})
  void aLimitThatIsNoNumberMeansAll(String text, long limit) {
    assertEquals(limit, Spans.of(null, null, text).limit());
  }

  @ParameterizedTest
  @CsvSource({"starttime, now, 1970-01-01", "endtime, 1970-01-01, now"})
  void aTimeThatIsNoneIsNamed(String name, String start, String end) {
    Refusal refusal = assertThrows(Refusal.class, () -> Spans.of(start, end, null));
    assertTrue(refusal.sentence().contains(name), refusal.sentence());
  }
}
