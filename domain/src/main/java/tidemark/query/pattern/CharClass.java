package tidemark.query.pattern;

import java.util.Map;
import java.util.regex.PatternSyntaxException;

/// Translates what stands in brackets.
record CharClass(String regex, StringBuilder out) {
  /// Rust's names are about ASCII.
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("alnum", "a-zA-Z0-9"),
          Map.entry("alpha", "a-zA-Z"),
          Map.entry("ascii", "\\x00-\\x7F"),
          Map.entry("blank", "\\t\\x20"),
          Map.entry("cntrl", "\\x00-\\x1F\\x7F"),
          Map.entry("digit", "0-9"),
          Map.entry("graph", "\\x21-\\x7E"),
          Map.entry("lower", "a-z"),
          Map.entry("print", "\\x20-\\x7E"),
          Map.entry("punct", "\\x21-\\x2F\\x3A-\\x40\\x5B-\\x60\\x7B-\\x7E"),
          Map.entry("space", "\\t\\n\\x0B\\f\\r\\x20"),
          Map.entry("upper", "A-Z"),
          Map.entry("word", "0-9A-Za-z_"),
          Map.entry("xdigit", "0-9A-Fa-f"));

  private static final int DEEPEST = 50;

  /// Writes the class that begins at `from`; where it ends.
  int translate(int from) {
    return translate(from, 0);
  }

  private int translate(int from, int depth) {
    if (depth > DEEPEST) {
      throw new PatternSyntaxException("a class is nested too deeply", regex, from);
    }
    int at = from + 1;
    out.append('[');
    if (regex.startsWith("^", at)) {
      out.append('^');
      at++;
    }
    if (regex.startsWith("]", at)) {
      out.append("\\]");
      at++;
    }
    while (at < regex.length() && regex.charAt(at) != ']') {
      char c = regex.charAt(at);
      if (c == '\\') {
        at = new Escape(regex, Map.of(), true).translate(at, out);
      } else if (regex.startsWith("[:", at) && regex.indexOf(":]", at) > 0) {
        at = named(at);
      } else if (c == '[') {
        at = translate(at, depth + 1);
      } else {
        out.append(c);
        at++;
      }
    }
    if (at == regex.length()) {
      throw new PatternSyntaxException("a class is not closed", regex, from);
    }
    out.append(']');
    return at + 1;
  }

  private int named(int from) {
    int to = regex.indexOf(":]", from);
    boolean flipped = regex.startsWith("^", from + 2);
    String range = NAMED.get(regex.substring(from + (flipped ? 3 : 2), to));
    if (range == null) {
      throw new PatternSyntaxException("unknown class", regex, from);
    }
    out.append(flipped ? "[^" + range + "]" : range);
    return to + 2;
  }
}
