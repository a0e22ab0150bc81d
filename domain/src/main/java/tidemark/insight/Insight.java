package tidemark.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tidemark.Refusal;
import tidemark.csv.Csv;

/// The figures of an organisation.
///
/// @param people who let themselves be counted, with or without a session
public record Insight(
    Instant from,
    Instant until,
    int people,
    Share total,
    List<Share> repositories,
    List<Share> persons,
    List<Share> weekdays,
    List<Share> hours) {
  private static final int HOURS = 24;

  /// One of the tables for a spreadsheet.
  ///
  /// @param by person, repository, weekday or hour
  public String csv(String by) {
    Csv csv = new Csv().line("key", by, "total_seconds", "session_count");
    shares(by)
        .forEach(share -> csv.line(share.key(), share.label(), share.seconds(), share.sessions()));
    return csv.toString();
  }

  private List<Share> shares(String by) {
    return switch (by) {
      case "person" -> persons;
      case "repository" -> repositories;
      case "weekday" -> weekdays;
      case "hour" -> hours;
      default -> throw Refusal.ofFields(Map.of("by", "person, repository, weekday or hour"));
    };
  }

  static Insight of(Instant from, Instant until, int people, List<Effort> efforts) {
    Share total = empty("total", "total");
    for (Effort effort : efforts) {
      total = total.and(effort);
    }
    return new Insight(
        from,
        until,
        people,
        total,
        largestFirst(efforts, Insight::repository),
        largestFirst(efforts, effort -> empty(effort.person().toString(), effort.name())),
        weekdays(efforts),
        hours(efforts));
  }

  private static List<Share> weekdays(List<Effort> efforts) {
    Map<String, Share> shares = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      Share share = weekday(day);
      shares.put(share.key(), share);
    }
    return counted(shares, efforts, effort -> weekday(effort.start().getDayOfWeek()));
  }

  private static List<Share> hours(List<Effort> efforts) {
    Map<String, Share> shares = new LinkedHashMap<>();
    for (int hour = 0; hour < HOURS; hour++) {
      shares.put(hour(hour).key(), hour(hour));
    }
    return counted(shares, efforts, effort -> hour(effort.start().getHour()));
  }

  private static List<Share> largestFirst(List<Effort> efforts, Function<Effort, Share> place) {
    return counted(new LinkedHashMap<>(), efforts, place).stream()
        .sorted(Comparator.comparingLong(Share::seconds).reversed().thenComparing(Share::key))
        .toList();
  }

  /// @param place where an effort falls to, still empty
  private static List<Share> counted(
      Map<String, Share> shares, List<Effort> efforts, Function<Effort, Share> place) {
    for (Effort effort : efforts) {
      Share share = place.apply(effort);
      shares.put(share.key(), shares.getOrDefault(share.key(), share).and(effort));
    }
    return List.copyOf(shares.values());
  }

  private static Share repository(Effort effort) {
    return empty(effort.repository().toLowerCase(Locale.ROOT), effort.repository());
  }

  private static Share weekday(DayOfWeek day) {
    return empty(
        Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  private static Share hour(int hour) {
    return empty(Integer.toString(hour), String.format(Locale.ROOT, "%02d:00", hour));
  }

  private static Share empty(String key, String label) {
    return new Share(key, label, 0, 0);
  }
}
