package tidemark.focus.statistics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The figures of a team from a moment on.
///
/// @param members who have shown most first
/// @param weekdays all seven
public record TeamFigures(
    Instant since, Total total, List<OfMember> members, Map<DayOfWeek, Total> weekdays) {

  /// What one member has shown.
  public record OfMember(UUID person, String name, Total total) {}

  static TeamFigures of(Instant since, List<Tally> tallies) {
    Map<DayOfWeek, Total> weekdays = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays.put(
          day, Total.of(tallies.stream().filter(t -> t.weekday() == day.getValue()).toList()));
    }
    List<OfMember> members =
        tallies.stream().collect(Collectors.groupingBy(Tally::person)).values().stream()
            .map(own -> new OfMember(own.getFirst().person(), own.getFirst().name(), Total.of(own)))
            .sorted(
                Comparator.comparingLong((OfMember m) -> m.total().seconds())
                    .reversed()
                    .thenComparing(OfMember::name)
                    .thenComparing(OfMember::person))
            .toList();
    return new TeamFigures(since, Total.of(tallies), members, weekdays);
  }

  /// The day of the week with most focus, the earlier of two equal ones.
  public Optional<DayOfWeek> bestDay() {
    return weekdays.entrySet().stream()
        .filter(day -> day.getValue().sessions() > 0)
        .max(
            Map.Entry.<DayOfWeek, Total>comparingByValue(Comparator.comparingLong(Total::seconds))
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
