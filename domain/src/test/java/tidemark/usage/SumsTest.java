package tidemark.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidemark.Micros;
import tidemark.calendar.Calendar;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;

class SumsTest {
  private static final long HOUR = 3_600_000_000L;

  private static Activity event(String start, double hours, String data) {
    return new Activity(
        1, Micros.of(Instant.parse(start)), (long) (hours * HOUR), Data.stored(data));
  }

  private static Calendar calendar(String zone, String start) {
    return new Calendar(ZoneId.of(zone), LocalTime.parse(start));
  }

  private static Question over(String from, String to) {
    return new Question(Set.of(By.DAY), Instant.parse(from), Instant.parse(to), null);
  }

  private static String hours(List<Share> shares) {
    return shares.stream()
        .filter(share -> share.micros() > 0)
        .map(share -> String.join("/", share.name()) + "=" + share.micros() / (double) HOUR)
        .collect(Collectors.joining(" "));
  }

  @Test
  void anEventOverMidnightBelongsToBothDays() {
    List<Activity> events = List.of(event("2026-01-31T22:00:00Z", 3, "{}"));
    Question question = over("2026-01-30T23:00:00Z", "2026-02-02T23:00:00Z");
    List<Share> days = Sums.days(question, calendar("Europe/Berlin", "00:00"), events);
    assertEquals("2026-01-31=1.0 2026-02-01=2.0", hours(days));
    assertEquals(
        List.of("2026-01-31", "2026-02-01", "2026-02-02"),
        days.stream().map(d -> d.name().getFirst()).toList());
  }

  @Test
  void aDayMayBeginAtFour() {
    List<Activity> events = List.of(event("2026-02-01T02:00:00Z", 3, "{}"));
    Question question = over("2026-01-31T04:00:00Z", "2026-02-02T04:00:00Z");
    assertEquals(
        "2026-01-31=2.0 2026-02-01=1.0",
        hours(Sums.days(question, calendar("UTC", "04:00"), events)));
  }

  /// On 29 March 2026 Berlin has no hour between two and three, on 25 October it has it twice.
  @Test
  void anHourThatIsMissingHasNoTimeAndOneThatComesTwiceHasTwo() {
    Calendar berlin = calendar("Europe/Berlin", "00:00");
    assertEquals(
        "01=1.0 03=1.0",
        hours(Sums.hours(berlin, List.of(event("2026-03-29T00:00:00Z", 2, "{}")))));
    assertEquals(
        "01=1.0 02=2.0 03=1.0",
        hours(Sums.hours(berlin, List.of(event("2026-10-24T23:00:00Z", 4, "{}")))));
  }

  @Test
  void everyHourIsThereAlsoInAZoneOfHalfAnHour() {
    List<Share> hours =
        Sums.hours(
            calendar("Asia/Kolkata", "00:00"), List.of(event("2026-01-01T00:00:00Z", 1, "{}")));
    assertEquals(24, hours.size());
    assertEquals("05=0.5 06=0.5", hours(hours));
  }

  @Test
  void sharesComeLargestFirstAndEqualOnesByName() {
    List<Activity> events =
        List.of(
            event("2026-01-01T00:00:00Z", 1, "{\"app\":\"b\"}"),
            event("2026-01-01T01:00:00Z", 1, "{\"app\":\"a\"}"),
            event("2026-01-01T02:00:00Z", 2, "{\"app\":\"ü\"}"),
            event("2026-01-01T04:00:00Z", 1, "{\"app\":\"a\"}"),
            event("2026-01-01T05:00:00Z", 0.5, "{}"));
    assertEquals("a=2.0 ü=2.0 b=1.0 =0.5", hours(Sums.by("app", events)));
    assertEquals((long) (5.5 * HOUR), Sums.all(events));
  }
}
