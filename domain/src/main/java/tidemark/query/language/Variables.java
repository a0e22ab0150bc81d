package tidemark.query.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;
import tidemark.query.function.Functions;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Period;
import tidemark.query.value.Value;

/// The variables of one run, and the period that some of them stand for.
final class Variables {
  static final String RETURN = "RETURN";

  private static final String INTERVAL = "TIMEINTERVAL";
  private static final String START = "STARTTIME";
  private static final String END = "ENDTIME";

  private final Map<String, Value> values = new HashMap<>();
  private final Stretch stretch;
  private final Value interval;

  private Variables(Stretch stretch) {
    this.stretch = stretch;
    interval = new Value.Text(utc(stretch.period().from()) + "/" + utc(stretch.period().to()));
  }

  static Variables of(Stretch stretch, String name) {
    Variables variables = new Variables(stretch);
    Functions.names().forEach(f -> variables.set(f, new Value.Builtin(f)));
    variables.set(INTERVAL, variables.interval);
    variables.set(START, new Value.Text(stretch.start()));
    variables.set(END, new Value.Text(stretch.end()));
    variables.set("NAME", new Value.Text(name));
    return variables;
  }

  void set(String name, Value value) {
    values.put(name, value);
  }

  Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// The one that was asked for, unless the program says otherwise.
  Period period() {
    Value now = values.get(INTERVAL);
    if (now != null && !now.equals(interval)) {
      return interval(text(now));
    }
    boolean isMoved = !isStill(START, stretch.start()) || !isStill(END, stretch.end());
    return isMoved
        ? new Period(moment(text(values.get(START))), moment(text(values.get(END))))
        : stretch.period();
  }

  private boolean isStill(String name, String text) {
    return new Value.Text(text).equals(values.get(name));
  }

  private static Period interval(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length != 2) {
      throw unreadable(text);
    }
    return new Period(moment(ends[0]), moment(ends[1]));
  }

  private static String text(@Nullable Value value) {
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw new QueryError(QueryError.Kind.TIME_INTERVAL_ERROR, "The time interval is not a String");
  }

  /// RFC 3339; without an offset, or a time, as the older server takes it too.
  private static long moment(String text) {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      return Micros.of(
          time instanceof OffsetDateTime exact
              ? exact.toInstant()
              : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | ArithmeticException _) {
      return midnight(text);
    }
  }

  private static long midnight(String text) {
    try {
      return Micros.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | ArithmeticException _) {
      throw unreadable(text);
    }
  }

  private static QueryError unreadable(String text) {
    return new QueryError(
        QueryError.Kind.TIME_INTERVAL_ERROR, "Failed to parse time interval: '" + text + "'");
  }

  private static String utc(long micros) {
    Instant moment = Micros.instant(micros);
    return moment.toString().replace("Z", "+00:00");
  }
}
