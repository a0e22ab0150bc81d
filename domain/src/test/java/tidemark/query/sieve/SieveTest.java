package tidemark.query.sieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.query.meter.Allowance;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;
import tidemark.query.pattern.Search;

class SieveTest {
  private static final String LETTERS = "abkKsSäſ1. ";
  private static final List<String> PARTS =
      List.of(
          "a", "b", "K", "s", "ä", "1", ".", "ab", "\\.", "\\d", "\\b", "^", "$", "[ab]", "[^a]",
          "(ab|k)", "(a)", "|", "*", "?", "+", "{2}", "{0,1}", "*?", "(?:s)", "(?i)", " ", "[]a]");

  @ParameterizedTest
  @CsvSource({
    "github\\.com,                 github.com",
    "Visual Studio( Code)?$,       Visual Studio",
    "vim|emacs,                    vim+emacs",
    "abc?d+e,                      ab+",
    "^(one|two) three,             ' three'",
    "ab{0}cde,                     cde",
    "[a-z]+ editor,                ' editor'",
    "x|long enough,                ''",
    "(?i)editor,                   ''",
    "edit\\x6fr,                   ''",
    ".*,                           ''",
  })
  void aClueIsAPartThatEachMatchHolds(String regex, String clues) {
    List<String> wanted = clues.isEmpty() ? List.of() : List.of(clues.split("\\+"));
    assertEquals(wanted, Clues.of(regex));
  }

  /// Whatever an expression finds, the sieve has let through.
  @Test
  void nothingThatIsFoundIsHeldBack() {
    Random random = new Random(7);
    int found = 0;
    int heldBack = 0;
    for (int round = 0; round < 3_000; round++) {
      List<Search> searches = searches(random);
      Sieve sieve = Sieve.of(searches.stream().map(Optional::of).toList());
      for (int i = 0; i < 20; i++) {
        String text = text(random);
        BitSet candidates = sieve.candidates(text);
        for (int place = 0; place < searches.size(); place++) {
          boolean isFound = searches.get(place).in(text);
          assertTrue(
              !isFound || candidates.get(place),
              searches.get(place).regex() + " in '" + text + "'");
          found += isFound ? 1 : 0;
          heldBack += candidates.get(place) ? 0 : 1;
        }
      }
    }
    assertTrue(found > 10_000 && heldBack > 10_000, found + " found, " + heldBack + " held back");
  }

  private static List<Search> searches(Random random) {
    Meter meter = new Meter(Allowance.usual(1L << 30), _ -> true);
    List<Search> searches = new ArrayList<>();
    while (searches.size() < 5) {
      StringBuilder regex = new StringBuilder();
      int parts = 1 + random.nextInt(6);
      for (int i = 0; i < parts; i++) {
        regex.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      try {
        searches.add(Search.of(regex.toString(), random.nextBoolean(), meter));
      } catch (QueryError _) {
        // not every heap of parts is an expression
      }
    }
    return searches;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
