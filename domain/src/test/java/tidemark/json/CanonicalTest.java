package tidemark.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"b":1,"a":2}               | {"a":2,"b":1}
          {"a":{"d":[3,1],"c":null}}  | {"a":{"c":null,"d":[3,1]}}
          [ true , false , null ]     | [true,false,null]
          {"app":"a\\"b\\\\c"}        | {"app":"a\\"b\\\\c"}
          {"B":1,"a":1,"":1}          | {"":1,"B":1,"a":1}
          """)
  void membersAreSortedAndElementsAreNot(String json, String canonical) {
    assertEquals(canonical, Canonical.text(Json.read(json)));
  }

  @ParameterizedTest
  @CsvSource({
    "2,                     2",
    "2.0,                   2",
    "20e-1,                 2",
    "-0.0,                  0",
    "1.50,                  1.5",
    "1e2,                   100",
    "999999999999999999,    999999999999999999",
    "1000000000000000000,   1E+18",
    "1e18,                  1E+18",
    "-1000000000000000000,  -1E+18",
    "9223372036854775807,   9223372036854775807",
    "100000000000000000000, 1E+20",
    "1e999,                 1E+999",
  })
  void aNumberHasOneSpelling(String json, String canonical) {
    assertEquals(canonical, Canonical.text(Json.read(json)));
  }

  @Test
  void nulIsWhatTheDatabaseWillHold() {
    assertEquals("\"a\uFFFDb\"", Canonical.text(Json.read("\"a\\u0000b\"")));
  }

  @Test
  void escapesAreNotPartOfAText() {
    assertEquals(
        Canonical.text(Json.read("\"\u00e4/\"")), Canonical.text(Json.read("\"\\u00e4\\/\"")));
  }

  /// The first eight bytes of `printf '…' | sha256sum`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                      | 44136fa355b3678a
          {"b":2.50,"a":[1,"x"]}  | e1f5f82d0c3c16ed
          """)
  void theHashIsTheBeginningOfSha256(String json, String hash) {
    assertEquals(Long.parseUnsignedLong(hash, 16), Canonical.hash(Json.read(json)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"1\"}", "{\"a\":2}", "{\"b\":1}", "{\"a\":[1]}", "{}"})
  void differentDataHaveDifferentHashes(String other) {
    assertNotEquals(Canonical.hash(Json.read("{\"a\":1}")), Canonical.hash(Json.read(other)));
  }
}
