package tidemark.rest.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Refusal;
import tidemark.timeline.Sample;

class EventReaderTest {
  private static final String EVENT =
      "{\"timestamp\":\"1970-01-01T00:00:02Z\",\"duration\":%s,\"data\":%s}";

  @Test
  void aListIsReadInItsOrder() throws IOException {
    List<Sample> samples =
        EventReader.list(
            body(
                """
                [{"timestamp": "1970-01-01T00:00:02Z", "duration": 1.5, "data": {"app": "b"}},
                 {"timestamp": "1970-01-01T00:00:01Z", "id": 7, "more": [1]}]
                """));
    assertEquals(List.of(2_000_000L, 1_000_000L), samples.stream().map(Sample::start).toList());
    assertEquals(List.of(1_500_000L, 0L), samples.stream().map(Sample::duration).toList());
    assertArrayEquals(utf8("{\"app\":\"b\"}"), samples.getFirst().data());
    assertArrayEquals(utf8("{}"), samples.getLast().data());
  }

  @Test
  void anEventAloneIsAListOfOne() throws IOException {
    assertEquals(1, EventReader.list(body(EVENT.formatted("1", "{}"))).size());
    assertEquals(2_000_000, EventReader.one(body(EVENT.formatted("1", "{}"))).start());
  }

  @Test
  void anEmptyListHasNoEvents() throws IOException {
    assertEquals(List.of(), EventReader.list(body("[]")));
  }

  @Test
  void aHeartbeatIsOneEvent() {
    String event = EVENT.formatted("1", "{}");
    assertThrows(Refusal.class, () -> EventReader.one(body("[" + event + "," + event + "]")));
    assertThrows(Refusal.class, () -> EventReader.one(body("[]")));
  }

  @ParameterizedTest
  @CsvSource({
    "null,        0",
    "0,           0",
    "1.9999999,   1999999",
    "-2,          -2000000",
    "1e3,         1000000000",
    "10000000000, 10000000000000000",
  })
  void aDurationIsSecondsCutToMicroseconds(String duration, long micros) throws IOException {
    assertEquals(micros, EventReader.one(body(EVENT.formatted(duration, "{}"))).duration());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "10000000000.1", "1e11", "1e999999", "1e-2000", "true", "[]"})
  void anInsaneDurationIsRefused(String duration) {
    assertThrows(Refusal.class, () -> EventReader.list(body(EVENT.formatted(duration, "{}"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"text\"", "1"})
  void dataAreAnObject(String data) {
    assertThrows(Refusal.class, () -> EventReader.list(body(EVENT.formatted("1", data))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "\"text\"", "null", "[1]", "{}", "[[]]", "{\"timestamp\":1}"})
  void whatIsNoEventIsRefused(String body) {
    assertThrows(Refusal.class, () -> EventReader.list(body(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[{\"timestamp\":", "{\"timestamp\":\"1970-01-01\"", "[,]"})
  void aBodyCutOffIsAnError(String body) {
    assertThrows(IOException.class, () -> EventReader.list(body(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[] []", "[] x"})
  void nothingFollowsTheList(String body) {
    assertThrows(Exception.class, () -> EventReader.list(body(body)));
  }

  private static InputStream body(String text) {
    return new ByteArrayInputStream(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
