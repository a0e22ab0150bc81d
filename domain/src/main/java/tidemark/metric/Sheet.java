package tidemark.metric;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The numbers as Prometheus reads them. A metric without a number is named all the same.
final class Sheet {
  private final StringBuilder text = new StringBuilder();

  private Sheet() {}

  static String of(Map<Series, Double> values, Map<Series, Histogram> histograms) {
    Sheet sheet = new Sheet();
    TreeMap<Series, Double> sorted = new TreeMap<>(values);
    TreeMap<Series, Histogram> sortedHistograms = new TreeMap<>(histograms);
    for (Metric metric : Metric.values()) {
      sheet.head(metric);
      sorted.forEach((series, value) -> {
        if (series.metric() == metric) {
          sheet.line("", series, List.of(), value);
        }
      });
      sortedHistograms.forEach((series, histogram) -> {
        if (series.metric() == metric) {
          sheet.lines(series, histogram);
        }
      });
    }
    return sheet.text.toString();
  }

  private void head(Metric metric) {
    text.append("# HELP ").append(metric.text()).append(' ').append(metric.meaning());
    text.append("\n# TYPE ").append(metric.text()).append(' ').append(metric.form().text());
    text.append('\n');
  }

  private void lines(Series series, Histogram histogram) {
    List<Long> upTo = histogram.upTo();
    for (int i = 0; i < upTo.size(); i++) {
      String bound = i < histogram.bounds().size() ? number(histogram.bounds().get(i)) : "+Inf";
      line("_bucket", series, List.of("le", bound), (double) upTo.get(i));
    }
    line("_sum", series, List.of(), histogram.sum());
    line("_count", series, List.of(), (double) upTo.getLast());
  }

  private void line(String suffix, Series series, List<String> further, double value) {
    text.append(series.metric().text()).append(suffix);
    char before = '{';
    for (int i = 0; i < series.labels().size(); i++) {
      before = label(before, series.metric().labels().get(i), series.labels().get(i));
    }
    if (!further.isEmpty()) {
      before = label(before, further.getFirst(), further.getLast());
    }
    text.append(before == '{' ? "" : "}").append(' ').append(number(value)).append('\n');
  }

  private char label(char before, String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    text.append(before).append(name).append("=\"").append(escaped).append('"');
    return ',';
  }

  /// Counts without a point.
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
