package tidemark.client.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
  private static final Event LAST = new Event(10_000_000, 5_000_000, "{\"app\":\"a\"}");

  /// The last event lasts from second 10 to 15, and a pulse is 2 seconds.
  @ParameterizedTest
  @CsvSource({
    "17, 0, a, 7", // at the very end of the pulse
    "18, 0, a, -1",
    "15, 3, a, 8",
    "12, 1, a, 5", // inside: it does not shrink
    "9, 0, a, -1", // older than the last
    "16, 0, b, -1"
  })
  void heartbeatContinuesTheLastEventOrBeginsAnother(
      long start, long length, String app, long merged) {
    Event beat = new Event(start * 1_000_000, length * 1_000_000, "{\"app\":\"" + app + "\"}");
    Optional<Event> expected =
        merged < 0
            ? Optional.empty()
            : Optional.of(new Event(10_000_000, merged * 1_000_000, LAST.data()));
    assertEquals(expected, LAST.continuedBy(beat, 2_000_000));
  }

  @Test
  void membersHaveNoOrderButNumbersAreWhatTheyAre() {
    assertEquals(
        data("{\"a\":1,\"b\":{\"c\":1.0,\"d\":2}}"), data("{\"b\":{\"d\":2,\"c\":1.0},\"a\":1}"));
    assertEquals("{\"a\":1.0}", data("{\"a\":1.0}"));
    assertEquals("{\"a\":12345678901234567890}", data("{\"a\":12345678901234567890}"));
  }

  private static String data(String json) {
    return Event.of(Json.read("{\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":" + json + "}"))
        .data();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01T12:00:00.123456Z",
        "2026-01-01 12:00:00.123456+00:00",
        "2026-01-01T14:00:00.123456789+0200",
        "2026-01-01t12:00:00.1234569z",
        "2026-01-01T12:00:00.123456"
      })
  void everyWayToWriteATimeIsRead(String text) {
    assertEquals("2026-01-01T12:00:00.123456Z", Times.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"timestamp\":1}",
        "{\"timestamp\":\"soon\"}",
        "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"duration\":\"1\"}",
        "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"duration\":1e11}",
        "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":[]}"
      })
  void whatIsNoEventIsMalformed(String json) {
    assertThrows(Malformed.class, () -> Event.of(Json.read(json)));
  }

  @Test
  void eventIsWrittenAsItWasRead() {
    Event event =
        Event.of(
            Json.read(
                "{\"timestamp\":\"2026-01-01T00:00:00.5Z\",\"duration\":2.073,\"data\":{\"a\":1}}"));
    assertEquals(2_073_000, event.length());
    assertEquals(event, Event.of(event.json()));
  }
}
