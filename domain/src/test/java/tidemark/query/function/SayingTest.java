package tidemark.query.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.json.Json;

class SayingTest {
  private static final String WORK =
      "[[\"Work\"], {\"type\": \"regex\", \"regex\": \"code|term\"}]";
  private static final String DEEP =
      "[[\"Work\", \"Code\"], {\"type\": \"regex\", \"regex\": \"code\"}]";

  private static String category(String data, String rules) {
    return Json.read(said("categorize(query_bucket(\"w\"), " + rules + ")", data))
        .path("$category")
        .toString();
  }

  /// What the one event says afterwards.
  private static String said(String expression, String data) {
    String shown = Shelf.empty().with("w", "0 1 " + data).returned(expression);
    assertTrue(shown.startsWith("#1 0 1 "), shown);
    return shown.substring("#1 0 1 ".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"app\":\"code\"}             | [\"Work\",\"Code\"]",
        "{\"app\":\"term\"}             | [\"Work\"]",
        "{\"app\":\"x\",\"t\":\"code\"} | [\"Work\",\"Code\"]",
        "{\"app\":\"Code\"}             | [\"Uncategorized\"]",
        "{\"app\":[\"code\"]}           | [\"Uncategorized\"]",
        "{\"n\":1}                      | [\"Uncategorized\"]",
        "{}                             | [\"Uncategorized\"]",
      })
  void deepestCategoryWins(String data, String category) {
    assertEquals(category, category(data, "[" + DEEP + ", " + WORK + "]"));
    assertEquals(category, category(data, "[" + WORK + ", " + DEEP + "]"));
  }

  @Test
  void lastOfEqualDepthWins() {
    String other = "[[\"Play\"], {\"type\": \"regex\", \"regex\": \"term\"}]";
    String data = "{\"app\":\"term\"}";
    assertEquals("[\"Play\"]", category(data, "[" + WORK + ", " + other + "]"));
    assertEquals("[\"Work\"]", category(data, "[" + other + ", " + WORK + "]"));
    assertEquals("[\"Uncategorized\"]", category(data, "[]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\": \"none\"                                                        | Uncategorized",
        "\"type\": \"none\", \"regex\": \".\"                                      | Uncategorized",
        "\"type\": \"regex\", \"regex\": \"\"                                      | Uncategorized",
        "\"type\": \"regex\", \"regex\": \"VIM\"                                   | Uncategorized",
        "\"type\": \"regex\", \"regex\": \"VIM\", \"ignore_case\": true            | It",
        "\"type\": \"regex\", \"regex\": \"ÄRG\", \"ignore_case\": true            | It",
        "\"type\": \"regex\", \"regex\": \"vim\", \"select_keys\": [\"title\"]     | Uncategorized",
        "\"type\": \"regex\", \"regex\": \"vim\", \"select_keys\": [\"x\", \"app\"] | It",
        "\"type\": \"regex\", \"regex\": \"vim\", \"select_keys\": []              | It",
        "\"type\": \"regex\", \"regex\": \"^$\"                                    | It",
      })
  void rulesAreFollowedToTheLetter(String rule, String category) {
    assertEquals(
        "[\"" + category + "\"]",
        category(
            "{\"app\":\"vim\",\"title\":\"ärgerlich\",\"empty\":\"\"}",
            "[[[\"It\"], {" + rule + "}]]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[[\"A\"], {}]]                                      | rule does not have a type",
        "[[[\"A\"], {\"type\": 1}]]                           | rule does not have a type",
        "[[[\"A\"], {\"type\": \"x\"}]]                       | Unknown rule type 'x'",
        "[[[\"A\"], {\"type\": \"regex\"}]]                   | regex rule is missing the 'regex' field",
        "[[[\"A\"], {\"type\": \"regex\", \"regex\": \"a\", \"ignore_case\": 1}]]"
            + "| the ignore_case field of the regex rule is not a bool",
      })
  void brokenRulesAreRefused(String rules, String text) {
    assertEquals(
        "InvalidFunctionParameters(\"" + text + "\")",
        Shelf.empty().refusal("RETURN = categorize([], " + rules + ");"));
  }

  @Test
  void expressionThatCannotBeCompiledIsRefused() {
    String refusal =
        Shelf.empty()
            .refusal("RETURN = tag([], [[\"t\", {\"type\": \"regex\", \"regex\": \"(\"}]]);");
    assertTrue(
        refusal.startsWith("RegexCompileError(\"Failed to compile regex string '(': "), refusal);
  }

  @Test
  void allTagsThatMatchAreThereOnceAndInOrder() {
    String tags =
        "[[\"b\", {\"type\": \"regex\", \"regex\": \"v\"}],"
            + " [\"a\", {\"type\": \"regex\", \"regex\": \"i\"}],"
            + " [\"b\", {\"type\": \"regex\", \"regex\": \"m\"}],"
            + " [\"c\", {\"type\": \"regex\", \"regex\": \"x\"}]]";
    String tagged = "tag(query_bucket(\"w\"), " + tags + ")";
    assertEquals("{\"app\":\"vim\",\"$tags\":[\"a\",\"b\"]}", said(tagged, "{\"app\":\"vim\"}"));
    assertEquals("{\"app\":\"\",\"$tags\":[]}", said(tagged, "{\"app\":\"\"}"));
  }

  @Test
  void whatEarlierCallsAddedCounts() {
    assertEquals(
        "[\"Docs\"]",
        Json.read(
                said(
                    "categorize(split_url_events(query_bucket(\"w\")), [[[\"Docs\"], {\"type\":"
                        + " \"regex\", \"regex\": \"^docs\\.\", \"select_keys\": [\"$domain\"]}]])",
                    "{\"url\":\"https://www.docs.example/\"}"))
            .path("$category")
            .toString());
  }

  @Test
  void variableIsNotChangedByAFunction() {
    assertEquals(
        "#1 0 1 {\"app\":\"a\"}",
        Shelf.empty()
            .with("w", "0 1 {\"app\":\"a\"}")
            .ask("e = query_bucket(\"w\"); f = categorize(e, []); RETURN = e;"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/a/b?x=1#top, https, example.org, /a/b, x=1, top",
    "HTTP://WWW.Example.ORG, http, example.org, /, '', ''",
    "https://www.www.example.org/, https, example.org, /, '', ''",
    "https://ada:pw@example.org:8443/x, https, example.org, /x, '', ''",
    "https://münchen.example/ä b, https, xn--mnchen-3ya.example, /%C3%A4%20b, '', ''",
    "https://example.org/a/../b/./c, https, example.org, /b/c, '', ''",
    "https://example.org?q=a|b, https, example.org, /, q=a|b, ''",
    "http://[::1]:8080/, http, [::1], /, '', ''",
    "about:blank, about, about, blank, '', ''",
    "file:///home/ada/x.txt, file, file, /home/ada/x.txt, '', ''",
    "chrome-extension://abcdef/page.html, chrome-extension, abcdef, /page.html, '', ''",
    "mailto:ada@acme.example, mailto, mailto, ada@acme.example, '', ''",
  })
  void addressHasItsParts(ArgumentsAccessor parts) {
    String url = parts.getString(0);
    var said =
        Json.read(
            said(
                "split_url_events(query_bucket(\"w\"))", Json.text(Json.object().put("url", url))));
    assertEquals(parts.getString(1), said.path("$protocol").asText());
    assertEquals(parts.getString(2), said.path("$domain").asText());
    assertEquals(parts.getString(3), said.path("$path").asText());
    assertEquals(parts.getString(4), said.path("$params").asText());
    assertEquals(parts.getString(5), said.path("$identifier").asText());
  }

  @ParameterizedTest
  @CsvSource({"example.org", "/a/b", "''", "http://", "http://a b/", "https://x:99999/", "//x/y"})
  void whatIsNoAddressIsLeftAlone(String url) {
    String data = Json.text(Json.object().put("url", url));
    assertEquals(data, said("split_url_events(query_bucket(\"w\"))", data));
  }

  @Test
  void eventWithoutAnAddressIsLeftAlone() {
    assertEquals("{\"url\":1}", said("split_url_events(query_bucket(\"w\"))", "{\"url\":1}"));
    assertEquals("{\"a\":1}", said("split_url_events(query_bucket(\"w\"))", "{\"a\":1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title | (12) Inbox              | Inbox",
        "title | (12)Inbox               | Inbox",
        "title | Inbox (12)              | Inbox (12)",
        "title | Game FPS:  59.2 now     | Game FPS: ... now",
        "title | ● main.rs               | main.rs",
        "title | * notes                 | notes",
        "title | (3) ● chat              | chat",
        "url   | ● (1) x                 | ● (1) x",
        "url   | (1) FPS: 3              | FPS: 3",
      })
  void titlesLoseWhatChanges(String key, String before, String after) {
    String data = Json.text(Json.object().put("app", "x").put(key, before));
    assertEquals(
        after,
        Json.read(said("simplify_window_titles(query_bucket(\"w\"), \"" + key + "\")", data))
            .path(key)
            .asText());
  }

  @Test
  void titleWithoutAnAppOnlyLosesItsNumber() {
    assertEquals(
        "{\"title\":\"● FPS: 3\"}",
        said(
            "simplify_window_titles(query_bucket(\"w\"), \"title\")",
            "{\"title\":\"(1) ● FPS: 3\"}"));
    assertEquals("{}", said("simplify_window_titles(query_bucket(\"w\"), \"title\")", "{}"));
  }
}
