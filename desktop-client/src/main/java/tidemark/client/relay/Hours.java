package tidemark.client.relay;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.client.wire.Trouble;

/// Working hours: some days of the week, from one time to another.
///
/// @param days no day at all means always
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  private static final Pattern TEXT =
      Pattern.compile("(\\w{3})(?:-(\\w{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
  private static final List<String> NAMES =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  public Hours {
    days = Set.copyOf(days);
  }

  public static Hours always() {
    return new Hours(Set.of(), LocalTime.MIN, LocalTime.MAX);
  }

  /// `Mon-Fri 08:00-18:00`, `Sat 09:00-12:00`; nothing means always.
  public static Hours of(String text) {
    if (text.isBlank()) {
      return always();
    }
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new Trouble("Working hours look like 'Mon-Fri 08:00-18:00', and not like: " + text);
    }
    int first = day(matcher.group(1));
    int last = matcher.group(2) == null ? first : day(matcher.group(2));
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (int day = first; ; day = (day + 1) % 7) {
      days.add(DayOfWeek.of(day + 1));
      if (day == last) {
        break;
      }
    }
    return new Hours(days, LocalTime.parse(matcher.group(3)), LocalTime.parse(matcher.group(4)));
  }

  private static int day(String name) {
    int day = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
    if (day < 0) {
      throw new Trouble("This is not a day of the week: " + name);
    }
    return day;
  }

  boolean contain(ZonedDateTime moment) {
    LocalTime time = moment.toLocalTime();
    return days.isEmpty()
        || (days.contains(moment.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to));
  }
}
