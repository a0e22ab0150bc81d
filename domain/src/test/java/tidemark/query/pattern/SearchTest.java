package tidemark.query.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.query.meter.Allowance;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;

class SearchTest {
  private static final List<String> KNOWN =
      List.of(
          "(a+)+$",
          "(a*)*b",
          "(a|aa)+$",
          "(a|a)*b",
          "(.*.*)*x",
          "(x+x+)+y",
          ".*.*.*=.*",
          "(a|b|ab)*c",
          "(a?){60}a{60}",
          "(?:|){30}\\z!",
          "(?:\\z|\\z){30}\\z!",
          "(^|^|^){20}x",
          "(a|a?)+b",
          "((a+)*)+b",
          "(\\w+\\s?)+$!",
          "(?=(a+))\\1*b",
          "(.+)\\1+!",
          "(a*)*\\1b",
          "(?:a?|a?){30}b",
          "(?:\\b|\\b){30}!",
          "(?:(?=a)|(?=a)){30}!",
          "(?:^)*!",
          "(?:a|a|a|a){40}b",
          "^(([a-z])+.)+[A-Z]([a-z])+$",
          "(.*?,){30}P");
  private static final List<String> ATOMS =
      List.of(
          "a", "a*", "a+", "a?", ".", ".*", "(a|a)", "(a|ab)", "\\w", "(?:|a)", "[ab]+", "(a*)");
  private static final Allowance ALLOWANCE =
      new Allowance(Duration.ofSeconds(20), 100_000_000, 1 << 20, 40_000_000);

  private static boolean found(String regex, String text) {
    return Search.of(regex, false, meter()).in(text);
  }

  private static Meter meter() {
    return new Meter(ALLOWANCE, _ -> true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "vim|emacs ~ Emacs ~ false",
        "vim|emacs ~ nvim ~ true",
        "a\\.b ~ axb ~ false",
        "a\\.b ~ a.b ~ true",
        "(?i)VIM ~ nvim ~ true",
        "(?i:V)im ~ vim ~ true",
        "(?i:V)IM ~ vim ~ false",
        "(?P<x>a)(?P=x) ~ aa ~ true",
        "(?P<my_x>a)b\\k<my_x> ~ aba ~ true",
        "(?<y1>a)\\k<y1> ~ ab ~ false",
        "^\\w+$ ~ über ~ true",
        "^[[:alpha:]]+$ ~ über ~ false",
        "^[[:^digit:]]+$ ~ über ~ true",
        "^[^[:digit:]]+$ ~ a1 ~ false",
        "[[:alpha:]_] ~ _ ~ true",
        "^\\h+$ ~ dead ~ true",
        "^[\\h-]+$ ~ de-ad ~ true",
        "^\\h+$ ~ dead-end ~ false",
        "\\H ~ dead ~ false",
        "a\\zb ~ ab ~ false",
        "a\\Z ~ ba ~ true",
        "^\\pL+$ ~ straße ~ true",
        "^\\p{Greek}+$ ~ αβγ ~ true",
        "^\\p{Letter}+$ ~ αβγ ~ true",
        "^\\p{^Letter}+$ ~ 123 ~ true",
        "^\\p{sc=Greek}+$ ~ αβγ ~ true",
        "\\P{L} ~ abc ~ false",
        "^\\x{e4}$ ~ ä ~ true",
        "^\\xe4$ ~ ä ~ true",
        "^\\u00e4$ ~ ä ~ true",
        "^\\U0001D11E$ ~ 𝄞 ~ true",
        "^.$ ~ 𝄞 ~ true",
        "^a{,2}$ ~ aa ~ true",
        "^a{,2}$ ~ aaa ~ false",
        "^a{2}$ ~ aa ~ true",
        "^a{2,}$ ~ aaa ~ true",
        "{x} ~ {x} ~ true",
        "a{ ~ a{ ~ true",
        "a}] ~ a}] ~ true",
        "[]a] ~ ] ~ true",
        "[^]a] ~ ] ~ false",
        "[a-z&&[^b]] ~ b ~ false",
        "(?#why)a ~ a ~ true",
        "Notepad++ ~ Notepaddd ~ true",
        "foo(?=bar) ~ foobar ~ true",
        "foo(?!bar) ~ foobar ~ false",
        "(?<=a)b ~ ab ~ true",
        "(?<!a)b ~ ab ~ false",
        "(?>a|ab)c ~ abc ~ false",
        "\\bfoo\\b ~ a.foo.b ~ true",
        "\\Bfoo ~ afoo ~ true",
        "(a|b)+c ~ abac ~ true",
        "(?:x|y){2} ~ xy ~ true",
        "(?a)^\\w$ ~ ä ~ false",
        "\\-\\/\\ \\# ~ `-/ #` ~ true",
      })
  void dialectsMeanWhatTheyMeanAtHome(String regex, String text, boolean isFound) {
    assertEquals(isFound, found(regex.strip(), text.strip()), regex);
  }

  @Test
  void dotAndEndKnowOnlyNewlines() {
    assertTrue(found("a.b", "a\rb"));
    assertFalse(found("a.b", "a\nb"));
    assertTrue(found("(?s)a.b", "a\nb"));
    assertTrue(found("(?m)^b$", "a\nb\nc"));
  }

  @Test
  void emptyTextIsSearchedToo() {
    assertTrue(found("^$", ""));
    assertTrue(found("^(a|)$", ""));
    assertTrue(found("", ""));
    assertFalse(found(".", ""));
    assertFalse(found("\\b", ""));
  }

  @Test
  void caseIsIgnoredBeyondAscii() {
    for (String[] pair : new String[][] {{"VIM", "vim"}, {"ÄRGER", "ärger"}, {"k|s", "\u212A"}}) {
      assertTrue(Search.of(pair[0], true, meter()).in(pair[1]), pair[0]);
      assertFalse(Search.of(pair[0], false, meter()).in(pair[1]), pair[0]);
    }
  }

  @Test
  void textIsSearchedUpToABound() {
    assertTrue(found("end", " ".repeat(Search.LONGEST_TEXT - 3) + "end"));
    assertFalse(found("end", " ".repeat(Search.LONGEST_TEXT) + "end"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "[",
        "a**",
        "*",
        "(?P<a",
        "(?P<a>x)(?P<a>y)",
        "(?P=no)",
        "\\k<no>",
        "\\",
        "(?x)a",
        "(?R)",
        "[[:no:]]",
        "\\x{110000}",
        "\\u12",
        "\\p{Klingon}",
        "\\p{L",
        "\\Qa\\E",
        "(?i",
        "a{99999}",
        "((a{100}){100}){100}",
        "(?:|){2147483647}",
        "a{5,2}"
      })
  void whatCannotBeCompiledIsRefused(String regex) {
    QueryError error = assertThrows(QueryError.class, () -> Search.of(regex, false, meter()));
    assertEquals(QueryError.Kind.REGEX_COMPILE_ERROR, error.kind());
    assertTrue(
        String.valueOf(error.getMessage()).startsWith("Failed to compile regex string '"),
        error.getMessage());
  }

  @Test
  void expressionHasABoundedLength() {
    QueryError error =
        assertThrows(QueryError.class, () -> Search.of("a".repeat(5_001), false, meter()));
    assertEquals(QueryError.Kind.LIMIT_EXCEEDED, error.kind());
  }

  /// A hundred that would take forever, or the stack, somewhere.
  static List<String> hostile() {
    Random random = new Random(7);
    List<String> made =
        IntStream.range(0, 75)
            .mapToObj(_ -> {
              StringBuilder regex = new StringBuilder("(");
              for (int i = 0; i < 6; i++) {
                regex.append(ATOMS.get(random.nextInt(ATOMS.size())));
                regex.append(i == 2 ? ")*(" : "");
              }
              return regex.append(random.nextBoolean() ? ")*" : "){25}").append("=!").toString();
            })
            .toList();
    return Stream.concat(KNOWN.stream(), made.stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileExpressionIsStoppedSoon(String regex) {
    for (String text : List.of("a".repeat(2_000), "ab, ".repeat(500), "")) {
      long begin = System.nanoTime();
      try {
        Search.of(regex, false, meter()).in(text);
      } catch (QueryError e) {
        assertTrue(
            e.kind() == QueryError.Kind.LIMIT_EXCEEDED
                || e.kind() == QueryError.Kind.REGEX_COMPILE_ERROR,
            e.sentence());
      }
      long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      assertTrue(millis < 2_000, regex + " took " + millis + " ms");
    }
  }

  @Test
  void slowOnesTogetherAreStoppedToo() {
    Search search = Search.of("(.*),(.*),(.*)=", false, meter());
    QueryError error =
        assertThrows(
            QueryError.class,
            () -> IntStream.range(0, 1_000_000).forEach(i -> search.in("a,b, ".repeat(30) + i)));
    assertEquals(QueryError.Kind.LIMIT_EXCEEDED, error.kind());
  }
}
