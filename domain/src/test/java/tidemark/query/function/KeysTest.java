package tidemark.query.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
  private final Shelf shelf =
      Shelf.empty()
          .with(
              "w",
              "0 1 {\"app\":\"vim\",\"n\":1}",
              "1 2 {\"app\":\"Vim\",\"n\":1.0}",
              "3 3 {\"app\":\"überwach\",\"n\":\"1\"}",
              "6 4 {\"n\":true}",
              "10 5 {\"app\":7,\"n\":null}",
              "15 6 {\"app\":\"vim\",\"n\":[1,\"a\"]}");

  /// The ids of what is left, newest first.
  private String ids(String expression) {
    return shelf.returned(expression).replaceAll("(?m)^#(\\d+).*$", "$1").replace('\n', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app | [\"vim\"]                  | 6 1",
        "app | [\"vim\", \"Vim\"]         | 6 2 1",
        "app | [\"überwach\"]             | 3",
        "app | [7]                        | 5",
        "app | []                         | ''",
        "n   | [1]                        | 2 1",
        "n   | [1.0]                      | 2 1",
        "n   | [\"1\"]                    | 3",
        "n   | [true]                     | 4",
        "n   | [print()]                  | 5",
        "n   | [[1, \"a\"]]               | 6",
        "n   | [[1], [\"a\"], [\"a\", 1]] | ''",
        "no  | [\"vim\"]                  | ''",
      })
  void filterKeepsWhatEqualsOneOfTheValues(String key, String values, String left) {
    String arguments = "(query_bucket(\"w\"), \"" + key + "\", " + values + ")";
    assertEquals(left, ids("filter_keyvals" + arguments));
    String others = "6 5 4 3 2 1";
    for (String id : left.split(" ")) {
      others = others.replace(id, "").replaceAll(" +", " ").strip();
    }
    assertEquals(others, ids("exclude_keyvals" + arguments));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app | vim        | 6 1",
        "app | (?i)vim    | 6 2 1",
        "app | ^.im$      | 6 2 1",
        "app | ÜBER       | ''",
        "app | (?i)ÜBER   | 3",
        "app | ^[[:alpha:]]+$ | 6 2 1",
        "app | ^\\w+$     | 6 3 2 1",
        "app | 7          | ''",
        "no  | .          | ''",
      })
  void regexIsFoundAnywhereInATextAndInNothingElse(String key, String regex, String left) {
    assertEquals(
        left, ids("filter_keyvals_regex(query_bucket(\"w\"), \"" + key + "\", \"" + regex + "\")"));
  }

  @Test
  void mergedEventsAreTheFirstAndAsLongAsAll() {
    Shelf titles =
        Shelf.empty()
            .with(
                "w",
                "0 1 {\"app\":\"a\",\"title\":\"x\",\"more\":1}",
                "1 2 {\"app\":\"b\",\"title\":\"x\"}",
                "3 4 {\"app\":\"a\",\"title\":\"x\"}",
                "7 8 {\"app\":\"a\"}",
                "15 16 {\"other\":1}");
    assertEquals(
        "- 0 5 {\"app\":\"a\",\"title\":\"x\",\"more\":1}\n- 1 2 {\"app\":\"b\",\"title\":\"x\"}\n"
            + "- 7 8 {\"app\":\"a\"}",
        titles.returned(
            "merge_events_by_keys(sort_by_timestamp(query_bucket(\"w\")), [\"app\", \"title\"])"),
        "gathered by the keys that are there, left out without any");
    assertEquals(
        "- 7 13 {\"app\":\"a\"}\n- 1 2 {\"app\":\"b\",\"title\":\"x\"}",
        titles.returned("merge_events_by_keys(query_bucket(\"w\"), [\"app\"])"),
        "the newest is first in the order of a bucket");
    assertEquals("", titles.returned("merge_events_by_keys(query_bucket(\"w\"), [])"));
    assertEquals("", titles.returned("merge_events_by_keys([], [\"app\"])"));
  }

  @Test
  void valuesAreNotMixedUpBetweenKeys() {
    Shelf pairs = Shelf.empty().with("w", "0 1 {\"a\":\"x\"}", "1 1 {\"b\":\"x\"}");
    assertEquals(
        "- 0 1 {\"a\":\"x\"}\n- 1 1 {\"b\":\"x\"}",
        pairs.returned(
            "merge_events_by_keys(sort_by_timestamp(query_bucket(\"w\")), [\"a\", \"b\"])"));
  }

  @Test
  void chunksAreNeighboursWithTheSameValue() {
    Shelf chunks =
        Shelf.empty()
            .with(
                "w",
                "0 1 {\"app\":\"a\",\"t\":1}",
                "5 2 {\"app\":\"a\",\"t\":2}",
                "7 9 {\"t\":3}",
                "20 3 {\"app\":\"a\"}",
                "30 4 {\"app\":\"b\"}",
                "40 5 {\"app\":\"a\"}");
    assertEquals(
        "#1 0 6 {\"app\":\"a\",\"t\":1}\n#5 30 4 {\"app\":\"b\"}\n#6 40 5 {\"app\":\"a\"}",
        chunks.returned("chunk_events_by_key(sort_by_timestamp(query_bucket(\"w\")), \"app\")"));
    assertEquals("", chunks.returned("chunk_events_by_key([], \"app\")"));
  }

  @Test
  void sortsAreStable() {
    Shelf ties = Shelf.empty().with("w", "0 5 {}", "5 9 {}", "14 5 {}");
    assertEquals(
        "#2 5 9 {}\n#3 14 5 {}\n#1 0 5 {}", ties.returned("sort_by_duration(query_bucket(\"w\"))"));
    assertEquals(
        "#1 0 5 {}\n#2 5 9 {}\n#3 14 5 {}",
        ties.returned("sort_by_timestamp(query_bucket(\"w\"))"));
    assertEquals("", ties.returned("sort_by_duration([])"));
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, 3", "2.9, 3 2", "3, 3 2 1", "99, 3 2 1", "0 - 1, ''", "1 % 0, ''"})
  void limitTakesTheFirst(String number, String left) {
    Shelf three = Shelf.empty().with("w", "0 1 {}", "1 1 {}", "2 1 {}");
    assertEquals(
        left,
        three
            .returned("limit_events(query_bucket(\"w\"), " + number + ")")
            .replaceAll("(?m)^#(\\d+).*$", "$1")
            .replace('\n', ' '));
  }

  @Test
  void sumsCountOverlapsTwice() {
    Shelf overlap = Shelf.empty().with("w", "0 10 {}", "5 10.25 {}", "7 0 {}");
    assertEquals("20.25", overlap.returned("sum_durations(query_bucket(\"w\"))"));
    assertEquals("0.0", overlap.returned("sum_durations([])"));
  }

  @Test
  void concatPutsListsBehindOneAnother() {
    Shelf two = Shelf.empty().with("a", "0 1 {}").with("b", "0 2 {}");
    assertEquals(
        "#1 0 2 {}\n#1 0 1 {}\n#1 0 2 {}",
        two.returned("concat(query_bucket(\"b\"), query_bucket(\"a\"), query_bucket(\"b\"))"));
    assertEquals("", two.returned("concat()"));
    assertEquals("#1 0 1 {}", two.returned("concat([], query_bucket(\"a\"))"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2], 2           | true",
        "[1, 2], 3           | false",
        "[], 3               | false",
        "[1, \"a\"], \"a\"   | true",
        "[[1], [2]], [2]     | true",
        "[print()], print()  | false",
        "{\"a\": 1}, \"a\"   | true",
        "{\"a\": 1}, \"b\"   | false",
        "{}, \"a\"           | false",
      })
  void containsLooksIntoListsAndDictionaries(String arguments, boolean found) {
    assertEquals(String.valueOf(found), shelf.returned("contains(" + arguments + ")"));
  }
}
