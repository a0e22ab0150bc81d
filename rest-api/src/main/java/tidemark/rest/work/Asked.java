package tidemark.rest.work;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.work.Slice;

/// What the address of a request asks for. What is wrong is collected and said all at once.
final class Asked {
  static final int MOST_DAYS = 365;
  private static final int MOST = 100;
  private static final int USUAL = 50;
  private static final int USUAL_DAYS = 30;
  private static final long FARTHEST = 1_000_000_000L;
  private static final int DIGITS = 18;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final MultivaluedMap<String, String> parameters;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  Asked(UriInfo address) {
    parameters = address.getQueryParameters();
  }

  /// The number of a session in a path; one that no session can have finds none.
  static long session(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new Refusal(Reason.VALUE_INVALID, "A session has a number.");
    }
    return text.length() <= DIGITS ? Long.parseLong(text) : 0;
  }

  /// By `limit` and `offset`, or by `page`, which counts from 1.
  Slice slice() {
    int limit = (int) Math.min(number("limit", 1, USUAL), MOST);
    long offset = number("offset", 0, 0);
    return text("page") == null
        ? new Slice(limit, offset)
        : new Slice(limit, (number("page", 1, 1) - 1) * limit);
  }

  /// How many days, 365 at most.
  int days() {
    return (int) Math.min(number("days", 1, USUAL_DAYS), MOST_DAYS);
  }

  @Nullable String text(String name) {
    String text = parameters.getFirst(name);
    return text == null || text.isBlank() ? null : printable(text.strip());
  }

  /// What has control characters names nothing.
  static String printable(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(Reason.VALUE_INVALID, "There is a control character in the address.");
    }
    return text;
  }

  /// Whether it is a date and no time.
  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  @Nullable LocalDate date(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      if (isDate(text)) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException _) {
      // a day that no month has is as wrong as what is no date
    }
    wrong.put(name, "a date like 2026-01-31");
    return null;
  }

  OptionalLong positive(String name) {
    return text(name) == null ? OptionalLong.empty() : OptionalLong.of(number(name, 1, 1));
  }

  void isWrong(String name, String needs) {
    wrong.put(name, needs);
  }

  /// Refuses if anything was wrong.
  void check() {
    if (!wrong.isEmpty()) {
      throw Refusal.ofFields(wrong);
    }
  }

  private long number(String name, long least, long usual) {
    String text = text(name);
    if (text == null) {
      return usual;
    }
    if (!NUMBER.matcher(text).matches() || text.length() > DIGITS || Long.parseLong(text) < least) {
      wrong.put(name, "a whole number from " + least + " on");
      return usual;
    }
    return Math.min(Long.parseLong(text), FARTHEST);
  }
}
