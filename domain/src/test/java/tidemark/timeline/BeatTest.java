package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The newest event begins at 100 and lasts 10; its data hash to 7.
class BeatTest {
  private static final Recorded EVENT = new Recorded(1, 100, 10, "{}");
  private static final EventTable.Latest LATEST = new EventTable.Latest(EVENT, 7, 0);

  @ParameterizedTest
  @CsvSource({
    "100, 7, 5,  true", // at its beginning
    "110, 7, 5,  true", // at its end
    "115, 7, 5,  true", // the last moment
    "116, 7, 5,  false", // one too late
    "99,  7, 5,  false", // before it began
    "110, 7, 0,  true", // without patience
    "111, 7, 0,  false",
    "105, 7, -5, true", // with less than none
    "106, 7, -5, false",
    "105, 8, 5,  false", // of something else
  })
  void aBeatContinuesWithinItsPulse(long start, long hash, long pulse, boolean continues) {
    Sample beat = new Sample(start, 0, new byte[0], hash, 0);
    assertEquals(continues, Beat.continues(LATEST, beat, pulse));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0,  10", // never shorter
    "105, 2,  10",
    "105, 5,  10",
    "105, 6,  11",
    "114, 0,  14",
    "114, 30, 44",
  })
  void anEventGrowsToTheEndOfTheBeat(long start, long duration, long length) {
    assertEquals(length, Beat.extended(EVENT, new Sample(start, duration, new byte[0], 7, 0)));
  }
}
