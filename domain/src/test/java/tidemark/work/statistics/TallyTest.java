package tidemark.work.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.calendar.Calendar;

class TallyTest {
  private static final List<Stint> ACROSS_THE_LEAP =
      List.of(
          stint("2026-03-28T22:30:00Z", 3600), // 23:30 in Berlin, ends on the next day
          stint("2026-03-28T23:30:00Z", 60), // 00:30
          stint("2026-03-29T00:59:59Z", 7200), // 01:59:59, over the leap
          stint("2026-03-29T21:59:59Z", 5), // 23:59:59, in summer time already
          stint("2026-03-29T22:00:00Z", 7)); // midnight

  @Test
  void sessionBelongsWholeToTheDayItBeganOn() {
    assertEquals(
        List.of(day("2026-03-30", 7, 1), day("2026-03-29", 7265, 3), day("2026-03-28", 3600, 1)),
        Tally.byDay(calendar("Europe/Berlin", 0), ACROSS_THE_LEAP));
  }

  @Test
  void earlyHoursBelongToTheDayBeforeIfItBeginsLater() {
    assertEquals(
        List.of(day("2026-03-29", 12, 2), day("2026-03-28", 10_860, 3)),
        Tally.byDay(calendar("Europe/Berlin", 4), ACROSS_THE_LEAP));
  }

  @Test
  void hourThatComesTwiceIsCountedTwice() {
    List<Stint> stints =
        List.of(stint("2026-10-25T00:30:00Z", 600), stint("2026-10-25T01:30:00Z", 700));
    assertEquals(
        List.of(day("2026-10-25", 1300, 2)), Tally.byDay(calendar("Europe/Berlin", 0), stints));
  }

  @Test
  void zoneDecidesTheDay() {
    List<Stint> stints = List.of(stint("2026-03-01T10:30:00Z", 1));
    assertEquals(
        List.of(day("2026-02-28", 1, 1)), Tally.byDay(calendar("Pacific/Pago_Pago", 0), stints));
    assertEquals(
        List.of(day("2026-03-02", 1, 1)), Tally.byDay(calendar("Pacific/Kiritimati", 0), stints));
  }

  @Test
  void weekHasItsSevenDays() {
    List<Day> days =
        Tally.of(
            IsoWeek.of("2026-W13").orElseThrow().days(),
            Tally.byDay(calendar("Europe/Berlin", 0), ACROSS_THE_LEAP));
    assertEquals(7, days.size());
    assertEquals(day("2026-03-23", 0, 0), days.getFirst());
    assertEquals(day("2026-03-29", 7265, 3), days.getLast());
    assertEquals(new Sum(10_865, 4, 2), Sum.of(days));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W01, 2025-12-29",
    "2026-W53, 2026-12-28",
    "2021-W01, 2021-01-04",
    "2020-W53, 2020-12-28",
    "2025-W52, 2025-12-22",
    "2024-W09, 2024-02-26"
  })
  void weekBeginsOnItsMonday(String text, LocalDate monday) {
    IsoWeek week = IsoWeek.of(text).orElseThrow();
    assertEquals(monday, week.monday());
    assertEquals(text, IsoWeek.with(monday.plusDays(6)).text());
  }

  @Test
  void weekThatIsNoneIsRefused() {
    for (String text : Arrays.asList("2025-W53", "2026-W00", "2026-W54", "2026W07", "26-W07", "")) {
      assertEquals(Optional.empty(), IsoWeek.of(text), text);
    }
  }

  @Test
  void averagesAreRoundedAndNothingIsZero() {
    assertEquals(334, new Sum(1001, 3, 3).secondsPerSession());
    assertEquals(0, Sum.of(List.of()).secondsPerDay());
    assertTrue(Tally.byDay(calendar("UTC", 0), List.of()).isEmpty());
  }

  private static Stint stint(String start, long seconds) {
    return new Stint(Instant.parse(start), seconds);
  }

  private static Day day(String date, long seconds, int sessions) {
    return new Day(LocalDate.parse(date), seconds, sessions);
  }

  private static Calendar calendar(String zone, int hour) {
    return new Calendar(ZoneId.of(zone), LocalTime.of(hour, 0));
  }
}
