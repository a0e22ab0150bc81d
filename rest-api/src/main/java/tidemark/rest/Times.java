package tidemark.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.Reason;
import tidemark.Refusal;

/// Times as any of the clients writes them: a blank, `T` or `t` in the middle, an offset with or
/// without a colon or none at all (which means UTC), any number of digits after the second.
public final class Times {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,30}))?)?)?"
              + " ?([Zz]|([+-])(\\d{2}):?(\\d{2})?)?");
  private static final int LONGEST = 64;
  private static final int NANO_DIGITS = 9;

  private Times() {}

  public static Instant instant(String text) {
    return UsualTime.of(text).orElseGet(() -> unusual(text));
  }

  private static Instant unusual(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (text.length() > LONGEST || !parts.matches()) {
      throw new Refusal(Reason.TIME_UNREADABLE, shortened(text));
    }
    try {
      int second = number(parts.group(6));
      // a leap second is the moment before the next minute begins
      boolean isLeap = second == 60;
      Instant instant =
          LocalDateTime.of(
                  number(parts.group(1)),
                  number(parts.group(2)),
                  number(parts.group(3)),
                  number(parts.group(4)),
                  number(parts.group(5)),
                  isLeap ? 59 : second,
                  isLeap ? 999_999_000 : nanos(parts.group(7)))
              .toInstant(ZoneOffset.UTC);
      return instant.minusSeconds(offset(parts));
    } catch (DateTimeException e) {
      throw new Refusal(Reason.TIME_UNREADABLE, shortened(text));
    }
  }

  private static int offset(Matcher parts) {
    if (parts.group(9) == null) {
      return 0;
    }
    int sign = parts.group(9).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * number(parts.group(10)), sign * number(parts.group(11)))
        .getTotalSeconds();
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@org.jspecify.annotations.Nullable String digits) {
    if (digits == null) {
      return 0;
    }
    return Integer.parseInt((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
