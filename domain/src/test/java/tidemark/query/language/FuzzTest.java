package tidemark.query.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tidemark.query.function.Functions;
import tidemark.query.function.Shelf;
import tidemark.query.meter.QueryError;

/// Programs nobody wrote. `tidemark.fuzz` says how many, other than the few of every build.
class FuzzTest {
  private static final int PROGRAMS = Integer.getInteger("tidemark.fuzz", 3_000);
  private static final List<String> WORDS =
      List.of(
          "a",
          "b",
          "RETURN",
          "TIMEINTERVAL",
          "STARTTIME",
          "1",
          "0",
          "2.5",
          "\"w\"",
          "\"app\"",
          "'title'",
          "\"(a+)+$\"",
          "[\"app\"]",
          "[1, \"a\"]",
          "[]",
          "{}",
          "{\"type\": \"regex\", \"regex\": \"a|b\"}",
          "[[[\"A\"], {\"type\": \"regex\", \"regex\": \"a\"}]]",
          "true",
          "query_bucket(\"w\")",
          "query_bucket(\"f\")",
          "find_bucket(\"w\")",
          "nop()",
          "print(a)",
          "\"2024-01-01/2025-01-01\"");
  private static final List<String> SIGNS =
      List.of(
          "+", "-", "*", "/", "%", "==", "(", ")", "[", "]", "{", "}", ",", ";", "=", "if", "elif",
          "else", "return", "#", "\n", "\"", "'", "\\", "ü", "&");
  private static final List<String> NAMES = Functions.names().stream().sorted().toList();
  private static final List<String> CALLS =
      List.of(
          "flood(E)",
          "filter_keyvals(E, T, L)",
          "exclude_keyvals(E, T, L)",
          "filter_keyvals_regex(E, T, T)",
          "filter_period_intersect(E, E)",
          "period_union(E, E)",
          "union_no_overlap(E, E)",
          "concat(E, E)",
          "limit_events(E, 2)",
          "sort_by_timestamp(E)",
          "sort_by_duration(E)",
          "merge_events_by_keys(E, L)",
          "chunk_events_by_key(E, T)",
          "split_url_events(E)",
          "simplify_window_titles(E, T)",
          "categorize(E, R)",
          "tag(E, [])",
          "(E + E)");
  private static final String REAL =
      """
      events = flood(query_bucket("w"));
      not_afk = filter_keyvals(flood(query_bucket("f")), "status", ["not-afk"]);
      events = filter_period_intersect(events, period_union(not_afk, []));
      events = categorize(events, [[["Work"], {"type": "regex", "regex": "vim|(?i)code", "ignore_case": true}]]);
      if 1 == 1 { cats = sort_by_duration(merge_events_by_keys(events, ["$category"])); } else { cats = []; }
      RETURN = {"cats": limit_events(cats, 100), "sum": sum_durations(events), "u": split_url_events(events)};
      """;

  private final Random random = new Random(42);
  private final Map<QueryError.Kind, Integer> ends = new EnumMap<>(QueryError.Kind.class);
  private final Shelf shelf =
      Shelf.empty()
          .with(
              "w",
              "0 10 {\"app\":\"vim\",\"title\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\"}",
              "8 5 {\"app\":\"Code\",\"title\":\"\",\"url\":\"https://www.x.example/\"}",
              "20 0 {\"app\":1,\"title\":null}")
          .with("f", "0 12 {\"status\":\"not-afk\"}", "12 30 {\"status\":\"afk\"}");

  @Test
  void randomProgramsEndWithAValueOrAnError() {
    int answered = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      answered += ends(program()) ? 1 : 0;
    }
    assertTrue(answered > PROGRAMS / 50, answered + " of " + PROGRAMS + ", " + ends);
    assertTrue(ends.size() >= 6, "many ways to fail: " + ends);
  }

  @Test
  void realProgramsWithAWoundEndWithAValueOrAnError() {
    int answered = 0;
    for (int i = 0; i < 1_000; i++) {
      answered += ends(wounded(REAL)) ? 1 : 0;
    }
    assertTrue(answered > 50 && answered < 950, answered + ", " + ends);
    assertTrue(ends(REAL), "unhurt it answers");
  }

  /// Whether it returned something. Anything but a value or an error is a fault, and so is a delay.
  private boolean ends(String program) {
    long begin = System.nanoTime();
    try {
      Shelf.shown(shelf.value(program));
      return true;
    } catch (QueryError e) {
      ends.merge(e.kind(), 1, Integer::sum);
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(program, e);
    } finally {
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      assertTrue(time.toSeconds() < 20, () -> time + " for " + program);
    }
  }

  private String program() {
    StringBuilder program = new StringBuilder("a = query_bucket('w'); b = 1;");
    int statements = 1 + random.nextInt(5);
    for (int i = 0; i < statements; i++) {
      program.append(one(List.of("a = ", "b = ", "RETURN = ", "return ", "", "TIMEINTERVAL = ")));
      expression(program, 3);
      program.append(random.nextInt(20) == 0 ? one(SIGNS) : ";");
    }
    return program.append("return a;").toString();
  }

  private void expression(StringBuilder out, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      out.append(random.nextInt(30) == 0 ? one(SIGNS) : one(WORDS));
    } else if (random.nextInt(3) == 0) {
      expression(out, depth - 1);
      out.append(' ').append(one(SIGNS.subList(0, 6))).append(' ');
      expression(out, depth - 1);
    } else if (random.nextInt(8) == 0) {
      out.append(one(NAMES)).append('(');
      expression(out, depth - 1);
      out.append(')');
    } else {
      call(out, one(CALLS), depth - 1);
    }
  }

  /// Mostly with arguments that fit.
  private void call(StringBuilder out, String pattern, int depth) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case 'E' -> events(out, depth);
        case 'T' -> out.append(one(List.of("\"app\"", "'title'", "\"a|i\"", "\"(a+)+$\"", "\"\"")));
        case 'L' -> out.append(one(List.of("[\"app\"]", "[\"vim\", 'title']", "[]", "[[\"A\"]]")));
        case 'R' ->
            out.append(one(List.of("[]", "[[[\"A\"], {\"type\": \"regex\", \"regex\": \"a\"}]]")));
        default -> out.append(c);
      }
    }
  }

  private void events(StringBuilder out, int depth) {
    if (depth <= 0) {
      out.append(one(List.of("query_bucket(\"w\")", "query_bucket(\"f\")", "[]", "a")));
    } else {
      call(out, one(CALLS), depth - 1);
    }
  }

  private String wounded(String program) {
    StringBuilder wounded = new StringBuilder(program);
    int wounds = 1 + random.nextInt(3);
    for (int i = 0; i < wounds; i++) {
      int at = random.nextInt(wounded.length());
      switch (random.nextInt(4)) {
        case 0 -> wounded.deleteCharAt(at);
        case 1 -> wounded.insert(at, one(SIGNS));
        case 2 -> wounded.insert(at, one(WORDS));
        default -> wounded.setCharAt(at, (char) (32 + random.nextInt(96)));
      }
    }
    return wounded.toString();
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
