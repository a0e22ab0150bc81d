package tidemark.csv;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Tables as RFC 4180 writes them, with cells that no spreadsheet runs.
public final class Csv {
  /// What makes a spreadsheet compute, and the wide forms of it.
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final StringBuilder lines = new StringBuilder();

  public Csv line(Object... cells) {
    String line =
        Arrays.stream(cells).map(cell -> cell(cell.toString())).collect(Collectors.joining(","));
    lines.append(line).append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return lines.toString();
  }

  static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean isQuoted = List.of(",", "\"", "\n", "\r", "\t").stream().anyMatch(safe::contains);
    return isQuoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /// Blanks before it are no shelter: some programs cut them off.
  private static boolean isFormula(String text) {
    String seen = text.replaceFirst("^[ \u00A0]+", "");
    return !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0;
  }
}
