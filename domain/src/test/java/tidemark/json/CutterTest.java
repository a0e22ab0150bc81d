package tidemark.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutterTest {
  private static final List<String> TEXTS =
      List.of("app", "b", "", "tides – ebb", "😀", "say \\\"no\\\"", "\\u00e4", "\\u0000", "{\\\\");
  private static final List<String> SCALARS =
      List.of("1", "0", "-0", "-7", "2.50", "1e3", "12345678901", "99999999999999999999", "true");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"app\":\"editor\",\"title\":\"tides – ebb\",\"url\":\"https://example.org\"}",
        "{ \"app\" : \"a b\",\n\t\"title\":\"x\" , \"n\" : [ 1 , { } ] }",
        "{\"z\":1,\"a\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"c\":1,\"b\":2},\"d\":[{\"f\":0.50,\"e\":-0}]}",
        "{\"a\":\"\\u0000\",\"b\":\"\\ud83d\\ude00\",\"c\":\"\\/\"}",
        "{\"\":null,\"a\":1234567890123456789,\"b\":2147483648}",
      })
  void anObjectIsCutAsIfItHadBeenBuilt(String json) throws IOException {
    requireCut(List.of(json), StandardCharsets.UTF_8);
    requireCut(List.of("{\"before\":1}", json, json, "{\"after\":1}"), StandardCharsets.UTF_8);
    requireCut(List.of(json, json), StandardCharsets.UTF_16BE);
  }

  @Test
  void manyObjectsOfEveryKindAreCutAtTheRightPlaces() throws IOException {
    Random random = new Random(20_260_101);
    for (int round = 0; round < 40; round++) {
      List<String> objects =
          IntStream.range(0, 500).mapToObj(_ -> object(random, random.nextInt(4))).toList();
      requireCut(objects, StandardCharsets.UTF_8);
    }
  }

  @Test
  void aMarkOfTheByteOrderMovesNothing() throws IOException {
    List<Cutter.Cut> cuts = cuts("\uFEFF[{\"a\":\"ä\"}]".getBytes(StandardCharsets.UTF_8));
    assertEquals("{\"a\":\"ä\"}", new String(cuts.getFirst().bytes(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[{\"a\":1]", "[{\"a\" 1}]", "[{\"a\":01}]", "[{\"a\":\"\n\"}]", "[{a:1}]"})
  void whatIsNoJsonIsNotCut(String json) {
    assertThrows(JsonParseException.class, () -> cuts(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static void requireCut(List<String> objects, Charset charset) throws IOException {
    List<Cutter.Cut> cuts = cuts(("[" + String.join(", ", objects) + "]").getBytes(charset));
    assertEquals(objects.size(), cuts.size());
    for (int i = 0; i < cuts.size(); i++) {
      JsonNode built = Json.read(objects.get(i));
      assertArrayEquals(Json.bytes(built), cuts.get(i).bytes(), objects.get(i));
      assertEquals(Canonical.hash(built), cuts.get(i).hash(), objects.get(i));
    }
  }

  private static List<Cutter.Cut> cuts(byte[] json) throws IOException {
    List<Cutter.Cut> cuts = new ArrayList<>();
    try (Cutter cutter = new Cutter(new ByteArrayInputStream(json))) {
      JsonParser parser = cutter.parser();
      assertEquals(JsonToken.START_ARRAY, parser.nextToken());
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        cuts.add(cutter.object());
      }
    }
    return cuts;
  }

  private static String object(Random random, int deep) {
    StringBuilder json = new StringBuilder("{");
    int members = random.nextInt(6);
    for (int i = 0; i < members; i++) {
      json.append(i == 0 ? "" : random.nextBoolean() ? "," : " ,\n ")
          .append(text(random, i))
          .append(random.nextBoolean() ? ":" : " : ")
          .append(value(random, deep));
    }
    return json.append('}').toString();
  }

  private static String value(Random random, int deep) {
    return switch (random.nextInt(deep > 0 ? 5 : 3)) {
      case 0 -> SCALARS.get(random.nextInt(SCALARS.size()));
      case 1, 2 -> text(random, random.nextInt(9));
      case 3 -> object(random, deep - 1);
      default -> "[" + value(random, deep - 1) + ", " + value(random, deep - 1) + "]";
    };
  }

  private static String text(Random random, int place) {
    return "\"" + (char) ('a' + place) + TEXTS.get(random.nextInt(TEXTS.size())) + "\"";
  }
}
