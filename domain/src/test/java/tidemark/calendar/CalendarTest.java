package tidemark.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

  @ParameterizedTest
  @CsvSource({
    "Pacific/Pago_Pago, 00:00, 2026-03-01T10:59:59Z, 2026-02-28",
    "Pacific/Pago_Pago, 00:00, 2026-03-01T11:00:00Z, 2026-03-01",
    "Pacific/Kiritimati, 00:00, 2026-03-01T09:59:59Z, 2026-03-01",
    "Pacific/Kiritimati, 00:00, 2026-03-01T10:00:00Z, 2026-03-02",
    "Asia/Kathmandu, 00:00, 2026-03-01T18:15:00Z, 2026-03-02",
    "UTC, 00:00, 2026-03-01T23:59:59.999999Z, 2026-03-01",
    "UTC, 04:00, 2026-03-01T03:59:59Z, 2026-02-28",
    "UTC, 04:00, 2026-03-01T04:00:00Z, 2026-03-01",
    "Pacific/Kiritimati, 04:00, 2026-03-01T13:59:59Z, 2026-03-01",
    "Pacific/Kiritimati, 04:00, 2026-03-01T14:00:00Z, 2026-03-02"
  })
  void momentBelongsToTheDayOfItsZoneAndHour(
      String zone, LocalTime start, Instant moment, LocalDate day) {
    assertEquals(day, new Calendar(ZoneId.of(zone), start).dayOf(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 00:00, 2026-03-29, 23",
    "Europe/Berlin, 00:00, 2026-10-25, 25",
    "Europe/Berlin, 04:00, 2026-03-28, 23",
    "Europe/Berlin, 04:00, 2026-10-24, 25",
    "America/New_York, 00:00, 2026-03-08, 23",
    "America/New_York, 00:00, 2026-11-01, 25",
    "America/Havana, 00:00, 2026-03-08, 23",
    "America/Havana, 00:00, 2026-11-01, 25",
    "Pacific/Apia, 00:00, 2011-12-30, 0",
    "UTC, 00:00, 2026-03-29, 24"
  })
  void dayIsAsLongAsTheClocksMakeIt(String zone, LocalTime start, LocalDate day, long hours) {
    Calendar calendar = new Calendar(ZoneId.of(zone), start);
    Duration length = Duration.between(calendar.begin(day), calendar.begin(day.plusDays(1)));
    assertEquals(Duration.ofHours(hours), length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pacific/Pago_Pago", "America/St_Johns", "America/Havana", "UTC", "Europe/Berlin",
        "Africa/Cairo", "Asia/Beirut", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Chatham",
        "Pacific/Kiritimati"
      })
  void daysFollowEachOtherWithoutGapAndOverlap(String zone) {
    for (LocalTime start :
        new LocalTime[] {LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(4, 0)}) {
      Calendar calendar = new Calendar(ZoneId.of(zone), start);
      LocalDate before = LocalDate.MIN;
      Instant moment = Instant.parse("2026-01-01T00:07:00Z");
      for (int i = 0; i < 366 * 24 * 2; i++) {
        LocalDate day = calendar.dayOf(moment);
        assertFalse(day.isBefore(before), zone + " goes back at " + moment);
        assertFalse(moment.isBefore(calendar.begin(day)), zone + " " + moment);
        assertFalse(calendar.begin(day.plusDays(1)).compareTo(moment) <= 0, zone + " " + moment);
        before = day;
        moment = moment.plus(Duration.ofMinutes(30));
      }
    }
  }

  @Test
  void zoneDecides() {
    Instant moment = Instant.parse("2026-03-01T12:00:00Z");
    assertNotEquals(
        new Calendar(ZoneId.of("Pacific/Kiritimati"), LocalTime.MIDNIGHT).dayOf(moment),
        new Calendar(ZoneId.of("Pacific/Pago_Pago"), LocalTime.MIDNIGHT).dayOf(moment));
  }
}
