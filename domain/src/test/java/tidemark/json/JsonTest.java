package tidemark.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"z\":1,\"a\":{\"y\":2,\"b\":3}}",
        "{\"n\":1.10}",
        "{\"n\":12345678901234567890.123456789}",
        "{\"n\":null,\"e\":\"\",\"l\":[]}",
      })
  void dataAreStoredAsTheyCame(String json) {
    assertEquals(json, Json.text(Json.read(json)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "a\\u0000b"             | "a\uFFFDb"
          "\\u0000"               | "\uFFFD"
          "\\u0000\\u0000"        | "\uFFFD\uFFFD"
          "\\\\u0000"             | "\\\\u0000"
          "\\\\\\u0000"           | "\\\\\uFFFD"
          {"\\u0000":1}           | {"\uFFFD":1}
          "u0000"                 | "u0000"
          """)
  void onlyTheCharacterNulIsReplaced(String json, String stored) {
    assertEquals(stored, Json.text(Json.read(json)));
  }

  @Test
  void nestingEndsAtTheLimit() {
    String deepest = "[".repeat(Json.DEEPEST) + "]".repeat(Json.DEEPEST);
    assertEquals(deepest, Json.text(Json.read(deepest)));
    assertThrows(IllegalStateException.class, () -> Json.read("[" + deepest + "]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{\"a\":1", "{'a':1}", "{\"a\":NaN}", "[1,]"})
  void whatIsNotJsonIsNotRead(String text) {
    assertThrows(JsonProcessingException.class, () -> Json.mapper().readTree(text));
  }

  @Test
  void timesAreWrittenAsIso8601() throws JsonProcessingException {
    var times = List.of(Instant.parse("2026-01-31T09:30:00.5Z"), LocalDate.of(2026, 1, 31));
    assertEquals(
        "[\"2026-01-31T09:30:00.500Z\",\"2026-01-31\"]", Json.mapper().writeValueAsString(times));
  }
}
