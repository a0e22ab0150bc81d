package tidemark.benchmark;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/// What the person who measures reads.
record Report(PrintStream out) {
  void title(String name) {
    out.printf("%n== %s%n", name);
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  void figure(String what, double value, String unit) {
    say(String.format(Locale.ROOT, "  %-44s %,14.2f %s", what, value, unit));
  }

  void goal(String what, double ratio, double must) {
    say(
        String.format(
            Locale.ROOT,
            "  %-44s %14.2f  (must be %.2f: %s)",
            what,
            ratio,
            must,
            ratio >= must ? "reached" : "missed"));
  }

  /// Where less is better.
  void limit(String what, double value, double most) {
    say(
        String.format(
            Locale.ROOT,
            "  %-44s %14.2f  (at most %.2f: %s)",
            what,
            value,
            most,
            value <= most ? "reached" : "missed"));
  }

  static double median(double[] values) {
    return percentile(values, 50);
  }

  static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
