package tidemark.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;
import tidemark.team.Group;
import tidemark.team.TeamRole;

class StatisticsIT {
  @Test
  void aSessionCountsOnceOnTheDayItBeganWhereItsPersonIs() throws SQLException {
    Group group = Group.of(TeamRole.MEMBER);
    Http east = group.owner();
    Http west = group.as(TeamRole.MEMBER);
    live(group.person(east), "Pacific/Kiritimati");
    live(group.person(west), "Pacific/Pago_Pago");
    // noon in UTC of a day not long ago is the next day in the east, and still early in the west
    Instant noon = Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    Instant start = noon.plus(11, ChronoUnit.HOURS);
    shareTwice(group, east, start, 1_500);
    shareTwice(group, west, start.minus(1, ChronoUnit.HOURS), 600);
    Sent.to(group.id()).with("start_time", start.toString()).post(west);
    JsonNode figures = east.get(group.path() + "/statistics?days=30").require(200).json();
    assertEquals(2, figures.path("total_sessions").asInt(), figures::toString);
    assertEquals(2_100, figures.path("total_focus_seconds").asInt());
    assertEquals(0.58, figures.path("total_focus_hours").asDouble());
    assertEquals(2, figures.path("members").size());
    assertEquals(1_500, figures.path("members").path(0).path("focus_seconds").asInt());
    assertEquals(1_500, of(figures, start.plus(14, ChronoUnit.HOURS)));
    assertEquals(600, of(figures, start.minus(12, ChronoUnit.HOURS)));
    assertEquals(0, west.get(group.path() + "/statistics").json().path("total_sessions").asInt());
    assertEquals(400, west.get(group.path() + "/statistics?days=0").status());
  }

  @Test
  void eachSwitchTakesItsFigureOutAndNothingElse() throws SQLException {
    Group group = Group.of(TeamRole.MEMBER);
    Http shy = group.as(TeamRole.MEMBER);
    live(group.person(shy), "Pacific/Kiritimati");
    Instant start = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    shareTwice(group, group.owner(), start, 1_500);
    for (int days = 0; days < 3; days++) {
      shareTwice(group, shy, start.minus(days, ChronoUnit.DAYS), 600);
    }
    assertEquals("{4,3300} {3,1800,null}", seen(group, shy));
    turn(group, shy, "share_focus_time", false);
    assertEquals("{4,1500} {3,null,null}", seen(group, shy));
    turn(group, shy, "share_streak", true);
    assertEquals("{4,1500} {3,null,3}", seen(group, shy));
    turn(group, shy, "share_session_count", false);
    assertEquals("{1,1500} {null,null,3}", seen(group, shy));
    turn(group, shy, "share_streak", false);
    assertEquals("{1,1500} ", seen(group, shy));
    turn(group, shy, "share_focus_time", true);
    assertEquals("{1,3300} {null,1800,null}", seen(group, shy));
    JsonNode own = shy.get(group.path() + "/sharing").require(200).json();
    assertEquals(
        "{\"share_focus_time\":true,\"share_session_count\":false,\"share_streak\":false}",
        own.toString());
    assertEquals(404, Newcomer.create().http().get(group.path() + "/sharing").status());
  }

  private static void turn(Group group, Http person, String name, boolean on) {
    person.patch(group.path() + "/sharing", "{\"%s\":%s}".formatted(name, on)).require(200);
  }

  /// The totals, and what the owner sees of this member.
  private static String seen(Group group, Http member) {
    JsonNode figures = group.owner().get(group.path() + "/statistics").require(200).json();
    String person = group.person(member);
    String shown =
        figures
            .path("members")
            .valueStream()
            .filter(m -> m.path("user_id").asText().equals(person))
            .map(m ->
                "{%s,%s,%s}"
                    .formatted(m.path("sessions"), m.path("focus_seconds"), m.path("streak_days")))
            .collect(Collectors.joining());
    return "{%s,%s} %s"
        .formatted(figures.path("total_sessions"), figures.path("total_focus_seconds"), shown);
  }

  /// By two devices that do not know of each other.
  private static void shareTwice(Group group, Http person, Instant start, long seconds) {
    Sent sent =
        Sent.to(group.id())
            .with("start_time", start.toString())
            .completed(start.toString(), seconds)
            .with("end_time", start.plusSeconds(seconds).toString());
    sent.post(person);
    sent.with("local_id", "again").post(person);
  }

  private static int of(JsonNode figures, Instant localDay) {
    String day =
        localDay
            .atOffset(java.time.ZoneOffset.UTC)
            .getDayOfWeek()
            .name()
            .toLowerCase(java.util.Locale.ROOT);
    return figures
        .path("weekdays")
        .valueStream()
        .filter(weekday -> weekday.path("weekday").asText().equals(day))
        .findFirst()
        .orElseThrow()
        .path("focus_seconds")
        .asInt();
  }

  private static void live(String person, String zone) throws SQLException {
    try (var connection = Tidemark.running().superuser();
        var update = connection.prepareStatement("update person set zone = ? where id = ?")) {
      update.setString(1, zone);
      update.setObject(2, UUID.fromString(person));
      assertEquals(1, update.executeUpdate());
    }
  }
}
