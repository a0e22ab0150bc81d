package tidemark.work.statistics;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A week from Monday to Sunday; the first of a year is the one with its fourth of January.
public record IsoWeek(LocalDate monday) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final int DAYS = 7;

  /// Empty when there is no such week, such as a 53rd in most years.
  public static Optional<IsoWeek> of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4);
    IsoWeek week = with(first).plus(Long.parseLong(parts.group(2)) - 1);
    return week.text().equals(text) ? Optional.of(week) : Optional.empty();
  }

  /// The one this day is in.
  public static IsoWeek with(LocalDate day) {
    return new IsoWeek(day.minusDays(day.getDayOfWeek().getValue() - 1L));
  }

  public List<LocalDate> days() {
    return Stream.iterate(monday, day -> day.plusDays(1)).limit(DAYS).toList();
  }

  /// As `2026-W07`.
  public String text() {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private IsoWeek plus(long weeks) {
    return new IsoWeek(monday.plusWeeks(weeks));
  }
}
