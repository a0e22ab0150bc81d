package tidemark.benchmark;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a person does at a screen all year, 5,480 windows a day, and the question of what it was.
final class Screen {
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  static final int WINDOW_MILLIS = 15_768;
  static final int PRESENCE_MILLIS = 600_000;

  private static final int RULES = 50;
  private static final int APPS = 40;
  private static final int TITLES = 7_919;
  private static final int PAUSE = 4;

  private Screen() {}

  static String window(int n) {
    // a window comes back before one sees the next
    int what = (n - n % 3) * 31 % TITLES;
    return "{\"app\":\"editor %d\",\"title\":\"chapter %d of a book about tides, section %d\"}"
        .formatted(what % APPS, what, what % RULES);
  }

  static String presence(int n) {
    return n % PAUSE == 0 ? "{\"status\":\"afk\"}" : "{\"status\":\"not-afk\"}";
  }

  /// One line for each statement. What `mark` says changes nothing but makes it another program.
  static String program(String windows, String presence, String mark) {
    return """
    mark = "%s";
    not_afk = flood(query_bucket("%s"));
    not_afk = filter_keyvals(not_afk, "status", ["not-afk"]);
    events = flood(query_bucket("%s"));
    events = filter_period_intersect(events, not_afk);
    events = categorize(events, [%s]);
    events = merge_events_by_keys(events, ["app", "$category"]);
    RETURN = sort_by_duration(events);\
    """
        .formatted(mark, presence, windows, rules());
  }

  private static String rules() {
    return IntStream.range(0, RULES)
        .mapToObj(n ->
            "[[\"Book\", \"Section %d\"], {\"type\": \"regex\", \"regex\": \"section %d$|draft %d\"}]"
                .formatted(n, n, n))
        .collect(Collectors.joining(", "));
  }
}
