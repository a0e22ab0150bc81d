package tidemark.rest.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.work.statistics.Day;
import tidemark.work.statistics.IsoWeek;
import tidemark.work.statistics.Sum;

/// Days with what was done on them. One that was asked for alone stands beside the list as well.
record StatisticsJson(
    List<DayJson> stats,
    int days,
    @JsonProperty("total_stats") int count,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate date,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("total_seconds")
        @Nullable Long seconds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("session_count")
        @Nullable Integer sessions) {

  static StatisticsJson of(int asked, List<Day> days) {
    return new StatisticsJson(
        days.stream().map(DayJson::of).toList(), asked, days.size(), null, null, null);
  }

  static StatisticsJson of(Day day) {
    return new StatisticsJson(
        List.of(DayJson.of(day)), 1, 1, day.date(), day.seconds(), day.sessions());
  }

  /// A day.
  record DayJson(
      LocalDate date,
      @JsonProperty("total_seconds") long seconds,
      @JsonProperty("session_count") int sessions) {
    static DayJson of(Day day) {
      return new DayJson(day.date(), day.seconds(), day.sessions());
    }
  }

  /// Seven of them.
  record WeekJson(
      String week,
      @JsonProperty("total_seconds") long seconds,
      @JsonProperty("session_count") long sessions,
      @JsonProperty("daily_breakdown") List<DayJson> days) {
    static WeekJson of(IsoWeek week, List<Day> days) {
      Sum sum = Sum.of(days);
      return new WeekJson(
          week.text(), sum.seconds(), sum.sessions(), days.stream().map(DayJson::of).toList());
    }
  }

  /// A month.
  record SummaryJson(
      @JsonProperty("period_days") int days,
      @JsonProperty("total_seconds") long seconds,
      @JsonProperty("total_sessions") long sessions,
      @JsonProperty("avg_seconds_per_day") long perDay,
      @JsonProperty("avg_seconds_per_session") long perSession,
      @JsonProperty("active_days") int activeDays) {
    static SummaryJson of(int asked, List<Day> days) {
      Sum sum = Sum.of(days);
      return new SummaryJson(
          asked,
          sum.seconds(),
          sum.sessions(),
          sum.secondsPerDay(),
          sum.secondsPerSession(),
          sum.days());
    }
  }

  /// A repository.
  record RepositoryJson(
      @JsonProperty("repo_owner") String owner,
      @JsonProperty("repo_name") String name,
      @JsonProperty("total_seconds") long seconds,
      @JsonProperty("session_count") long sessions,
      @JsonProperty("avg_seconds") long perSession) {}
}
