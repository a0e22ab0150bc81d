package tidemark.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Moments as the person in front of the page reads them: in their zone and their language.
@Named
@RequestScoped
public class Times {
  @Inject private CurrentCaller caller;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /// Date and time of day, such as `21 Nov 2026, 14:05`; empty for no moment.
  public String at(@Nullable Instant moment) {
    return moment == null ? "" : formatter().format(moment.atZone(zone()));
  }

  /// The day alone.
  public String day(@Nullable Instant moment) {
    return moment == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(texts.locale())
            .format(moment.atZone(zone()));
  }

  /// How long ago, in the largest unit that fits.
  public String ago(@Nullable Instant moment) {
    if (moment == null) {
      return texts.say("time.never");
    }
    Duration age = Duration.between(moment, clock.instant());
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.say("time.now");
    }
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      return texts.say("time.minutes", age.toMinutes());
    }
    if (age.compareTo(Duration.ofDays(2)) < 0) {
      return texts.say("time.hours", age.toHours());
    }
    return texts.say("time.days", age.toDays());
  }

  /// A length of time in the two units that matter, from microseconds.
  public String span(long micros) {
    Duration span = Duration.of(micros, ChronoUnit.MICROS);
    if (span.compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.say("time.span.seconds", span.toSeconds());
    }
    return span.toHours() == 0
        ? texts.say("time.span.minutes", span.toMinutes())
        : texts.say("time.span.hours", span.toHours(), span.toMinutesPart());
  }

  private DateTimeFormatter formatter() {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(texts.locale());
  }

  private ZoneId zone() {
    return caller.getProfile().zone();
  }
}
