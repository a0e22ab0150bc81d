package tidemark.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {
  private static final Instant START = Instant.parse("2026-01-31T09:30:00Z");

  /// What is stored and what is sent: open or completed, and the second it was changed in.
  @ParameterizedTest
  @CsvSource({
    "open 5, open 4, stored",
    "open 5, open 5, stored",
    "open 5, open 6, sent",
    "completed 5, completed 4, stored",
    "completed 5, completed 5, stored",
    "completed 5, completed 6, sent",
    "completed 5, open 4, stored",
    "completed 5, open 5, stored",
    "completed 5, open 6, stored",
    "open 5, completed 4, sent",
    "open 5, completed 5, sent",
    "open 5, completed 6, sent"
  })
  void theVersionOfTheTableStays(String stored, String sent, String winner) {
    Figures known = version(stored, 1);
    Figures news = version(sent, 2);
    assertSame(winner.equals("sent") ? news : known, Merge.decide(known, news));
  }

  private static Figures version(String words, long duration) {
    String[] parts = words.split(" ");
    return version(parts[0].equals("completed"), Integer.parseInt(parts[1]), duration);
  }

  @Test
  void noOrderOfArrivalMakesADifference() {
    Random dice = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      List<Figures> versions = versions(dice);
      Set<Figures> ends = new HashSet<>();
      for (int order = 0; order < 6; order++) {
        Collections.shuffle(versions, dice);
        ends.add(versions.stream().reduce(Merge::decide).orElseThrow());
      }
      assertEquals(1, ends.size(), ends::toString);
    }
  }

  @Test
  void sendingAgainChangesNothing() {
    Figures stored = version(true, 5, 60);
    assertSame(stored, Merge.decide(stored, version(true, 5, 60)));
  }

  /// No two of them are changed at the same moment: then the first to arrive stays.
  private static List<Figures> versions(Random dice) {
    List<Integer> seconds = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
    Collections.shuffle(seconds, dice);
    List<Figures> versions = new ArrayList<>();
    for (int i = 0; i < 1 + dice.nextInt(5); i++) {
      versions.add(version(dice.nextBoolean(), seconds.get(i), i));
    }
    return versions;
  }

  private static Figures version(boolean completed, int second, long duration) {
    return new Figures(START, null, 25, duration, completed, START.plusSeconds(second));
  }
}
