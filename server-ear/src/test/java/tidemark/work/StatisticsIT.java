package tidemark.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// Statistics of somebody with a year of sessions, one each 53 minutes and some.
class StatisticsIT {
  private static final String FILL =
      """
      insert into work_session (space_id, id, kind, status, source, start_time, end_time, duration_seconds, repo_owner,
        repo_name, pr_number, created_at, updated_at)
      select p.id, gen_random_uuid(), 'pr_review', case when i % 7 = 0 then 'abandoned' else 'completed' end, 'test',
        t, case when i % 7 > 0 then t + i % 9000 * interval '1 second' end, case when i % 7 > 0 then i % 9000 end,
        'acme', case when i % 3 = 0 then 'tide' else 'shore' end, i, t, t
      from person p, generate_series(1, 10000) i,
        lateral (select now() - i * interval '53 minutes 7 seconds' t)
      where p.number = ?
      """;

  /// Says it in its own way: by the clock on the wall, less the hour at which the day begins.
  private static final String BY_DAY =
      """
      select ((start_time at time zone ?) - ?::interval)::date::text, sum(duration_seconds), count(*)
      from work_session w join person p on p.id = w.space_id
      where p.number = ? and status = 'completed'
        and ((start_time at time zone ?) - ?::interval)::date > ((now() at time zone ?) - ?::interval)::date - 365
      group by 1
      """;

  private final Tidemark tidemark = Tidemark.running();

  @ParameterizedTest
  @CsvSource({
    "Pacific/Pago_Pago, 0, ''",
    "America/New_York, 0, ''",
    "Europe/Berlin, 4, 04:00",
    "Pacific/Kiritimati, 0, nonsense"
  })
  void daysEqualWhatSqlSays(String zone, int hours, String setting) throws SQLException {
    Http somebody = Newcomer.create().http();
    long number = filled(somebody);
    live(somebody, zone);
    if (!setting.isEmpty()) {
      somebody.post("/api/0/settings/startOfDay", "\"" + setting + "\"").require(201);
    }
    JsonNode answer = somebody.get("/api/stats/daily?days=365").require(200).json();
    Map<String, String> told = new TreeMap<>();
    answer
        .path("stats")
        .forEach(day ->
            told.put(
                day.path("date").asText(),
                day.path("total_seconds").asText() + " " + day.path("session_count").asText()));
    assertTrue(told.size() >= 363, "a year of days: " + told.size());
    assertEquals(byDay(number, zone, hours + " hours"), told);
    assertEquals(told.size(), answer.path("data").path("total_stats").asInt());
    oneDayAndOneWeek(somebody, answer.path("stats").path(30));
  }

  @Test
  void zoneNobodyKnowsIsRefused() {
    Http somebody = Newcomer.create().http();
    assertEquals("UTC", somebody.get("/v1/me").require(200).json().path("zone").asText());
    somebody.patch("/v1/me", "{\"zone\":\"Atlantis\"}").require(422);
    somebody.patch("/v1/me", "{}").require(400);
    assertEquals("UTC", somebody.get("/v1/me").require(200).json().path("zone").asText());
  }

  @Test
  void summaryAndRepositoryEqualWhatSqlSays() throws SQLException {
    Http somebody = Newcomer.create().http();
    long number = filled(somebody);
    JsonNode month = somebody.get("/api/stats/daily?days=30").require(200).json();
    long seconds = 0;
    long sessions = 0;
    for (JsonNode day : month.path("stats")) {
      seconds += day.path("total_seconds").asLong();
      sessions += day.path("session_count").asLong();
    }
    JsonNode summary = somebody.get("/api/stats/summary").require(200).json().path("data");
    assertEquals(seconds, summary.path("total_seconds").asLong());
    assertEquals(sessions, summary.path("total_sessions").asLong());
    assertEquals(month.path("total_stats"), summary.path("active_days"));
    assertEquals(
        Math.round((double) seconds / sessions), summary.path("avg_seconds_per_session").asLong());
    JsonNode tide = somebody.get("/api/stats/repo/Acme/TIDE").require(200).json();
    assertEquals(
        "%d %d %d"
            .formatted(
                tide.path("total_seconds").asLong(),
                tide.path("session_count").asLong(),
                tide.path("avg_seconds").asLong()),
        sum(number));
    JsonNode none = somebody.get("/api/stats/repo/acme/ebb").require(200).json().path("data");
    assertEquals(0, none.path("session_count").asInt(1));
  }

  private static void oneDayAndOneWeek(Http somebody, JsonNode day) {
    String date = day.path("date").asText();
    JsonNode alone = somebody.get("/api/stats/daily?date=" + date).require(200).json();
    for (JsonNode shape : new JsonNode[] {alone, alone.path("data"), alone.path("stats").path(0)}) {
      assertEquals(day.path("total_seconds"), shape.path("total_seconds"));
      assertEquals(day.path("session_count"), shape.path("session_count"));
      assertEquals(date, shape.path("date").asText());
    }
    String text = LocalDate.parse(date).format(DateTimeFormatter.ISO_WEEK_DATE);
    String week = text.substring(0, text.length() - 2);
    JsonNode told = somebody.get("/api/stats/weekly?week=" + week).require(200).json();
    assertEquals(week, told.path("week").asText());
    assertEquals(7, told.path("daily_breakdown").size());
    assertTrue(told.path("daily_breakdown").valueStream().anyMatch(day::equals));
    assertEquals(
        told.path("daily_breakdown")
            .valueStream()
            .mapToLong(d -> d.path("total_seconds").asLong())
            .sum(),
        told.path("data").path("total_seconds").asLong());
  }

  private long filled(Http somebody) throws SQLException {
    long session = Extension.session(new Extension(somebody, "first", 1).start().require(201));
    try (Connection connection = tidemark.superuser();
        var find =
            connection.prepareStatement(
                "select p.number from work_session w join person p on p.id = w.space_id where w.number = ?");
        var fill = connection.prepareStatement(FILL)) {
      find.setLong(1, session);
      var row = find.executeQuery();
      row.next();
      long number = row.getLong(1);
      fill.setLong(1, number);
      assertEquals(10_000, fill.executeUpdate());
      return number;
    }
  }

  private static void live(Http somebody, String zone) {
    String said = "{\"zone\":\"" + zone + "\"}";
    assertEquals(zone, somebody.patch("/v1/me", said).require(200).json().path("zone").asText());
  }

  private Map<String, String> byDay(long person, String zone, String start) throws SQLException {
    Map<String, String> days = new TreeMap<>();
    try (Connection connection = tidemark.superuser();
        var query = connection.prepareStatement(BY_DAY)) {
      query.setString(1, zone);
      query.setString(2, start);
      query.setLong(3, person);
      query.setString(4, zone);
      query.setString(5, start);
      query.setString(6, zone);
      query.setString(7, start);
      var row = query.executeQuery();
      while (row.next()) {
        days.put(row.getString(1), row.getString(2) + " " + row.getString(3));
      }
    }
    return days;
  }

  private String sum(long person) throws SQLException {
    try (Connection connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                """
                select sum(duration_seconds) || ' ' || count(*) || ' ' || round(avg(duration_seconds))
                from work_session w join person p on p.id = w.space_id
                where p.number = ? and repo_name = 'tide' and status = 'completed'
                """)) {
      query.setLong(1, person);
      var row = query.executeQuery();
      row.next();
      return row.getString(1);
    }
  }
}
