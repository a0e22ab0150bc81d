package tidemark.focus.statistics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.team.sharing.Sharing;

/// The figures of a team from a moment on.
///
/// @param members who have shown most first
/// @param weekdays all seven
public record TeamFigures(
    Instant since, Total total, List<OfMember> members, Map<DayOfWeek, Total> weekdays) {

  /// What one member has shown; null is what they do not let figures show.
  public record OfMember(
      UUID person,
      String name,
      @Nullable Long sessions,
      @Nullable Long seconds,
      @Nullable Integer streak) {
    private static OfMember of(Tally.Member member, List<Tally> own, @Nullable Integer streak) {
      Total total = Total.of(own);
      Sharing sharing = member.sharing();
      return new OfMember(
          member.person(),
          member.name(),
          sharing.sessionCount() ? total.sessions() : null,
          sharing.focusTime() ? total.seconds() : null,
          sharing.streak() ? Objects.requireNonNullElse(streak, 0) : null);
    }

    private long time() {
      return Objects.requireNonNullElse(seconds, 0L);
    }
  }

  static TeamFigures of(Instant since, List<Tally> tallies, Map<UUID, Integer> streaks) {
    Map<DayOfWeek, Total> weekdays = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays.put(
          day, Total.of(tallies.stream().filter(t -> t.weekday() == day.getValue()).toList()));
    }
    List<OfMember> members =
        tallies.stream().collect(Collectors.groupingBy(Tally::member)).entrySet().stream()
            .map(own ->
                OfMember.of(own.getKey(), own.getValue(), streaks.get(own.getKey().person())))
            .sorted(
                Comparator.comparingLong(OfMember::time)
                    .reversed()
                    .thenComparing(OfMember::name)
                    .thenComparing(OfMember::person))
            .toList();
    return new TeamFigures(since, Total.of(tallies), members, weekdays);
  }

  /// The day of the week with most focus, the earlier of two equal ones.
  public Optional<DayOfWeek> bestDay() {
    return weekdays.entrySet().stream()
        .filter(day -> day.getValue().seconds() > 0)
        .max(
            Map.Entry.<DayOfWeek, Total>comparingByValue(Comparator.comparingLong(Total::seconds))
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
