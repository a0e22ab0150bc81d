package tidemark.rest.focus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.focus.statistics.TeamFigures;
import tidemark.focus.statistics.Total;

/// The figures of a team.
record StatisticsJson(
    Instant since,
    int days,
    @JsonProperty("total_sessions") long sessions,
    @JsonProperty("total_focus_seconds") long seconds,
    @JsonProperty("total_focus_hours") double hours,
    @JsonProperty("best_day") @Nullable String bestDay,
    List<MemberJson> members,
    List<WeekdayJson> weekdays) {
  private static final double PER_HOUR = 3_600;
  private static final double CENTS = 100;

  /// What one member has shown; null is what they do not let figures show.
  record MemberJson(
      @JsonProperty("user_id") UUID person,
      String name,
      @Nullable Long sessions,
      @JsonProperty("focus_seconds") @Nullable Long seconds,
      @JsonProperty("streak_days") @Nullable Integer streak) {}

  /// What all of them have shown of one day of the week.
  record WeekdayJson(String weekday, long sessions, @JsonProperty("focus_seconds") long seconds) {}

  static StatisticsJson of(TeamFigures figures, int days) {
    Total total = figures.total();
    return new StatisticsJson(
        figures.since(),
        days,
        total.sessions(),
        total.seconds(),
        Math.round(total.seconds() / PER_HOUR * CENTS) / CENTS,
        figures.bestDay().map(StatisticsJson::name).orElse(null),
        figures.members().stream()
            .map(m -> new MemberJson(m.person(), m.name(), m.sessions(), m.seconds(), m.streak()))
            .toList(),
        figures.weekdays().entrySet().stream()
            .map(day ->
                new WeekdayJson(
                    name(day.getKey()), day.getValue().sessions(), day.getValue().seconds()))
            .toList());
  }

  private static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
