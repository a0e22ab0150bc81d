package tidemark.query.pattern;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Translates what begins with a backslash.
record Escape(String regex, Map<String, String> names, boolean inClass) {
  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("letter", "L"),
          Map.entry("lowercase_letter", "Ll"),
          Map.entry("uppercase_letter", "Lu"),
          Map.entry("titlecase_letter", "Lt"),
          Map.entry("modifier_letter", "Lm"),
          Map.entry("other_letter", "Lo"),
          Map.entry("mark", "M"),
          Map.entry("number", "N"),
          Map.entry("decimal_number", "Nd"),
          Map.entry("letter_number", "Nl"),
          Map.entry("other_number", "No"),
          Map.entry("punctuation", "P"),
          Map.entry("symbol", "S"),
          Map.entry("math_symbol", "Sm"),
          Map.entry("currency_symbol", "Sc"),
          Map.entry("separator", "Z"),
          Map.entry("control", "Cc"),
          Map.entry("other", "C"));

  /// Writes the escape at `from`; where it ends.
  int translate(int from, StringBuilder out) {
    if (from + 1 == regex.length()) {
      throw new PatternSyntaxException("nothing is behind the last backslash", regex, from);
    }
    char c = regex.charAt(from + 1);
    int next = from + 2;
    return switch (c) {
      case 'Z' -> write(out, "\\z", next);
      case 'h' -> write(out, inClass ? "0-9A-Fa-f" : "[0-9A-Fa-f]", next);
      case 'H' -> write(out, "[^0-9A-Fa-f]", next);
      case 'v' -> write(out, "\\x0B", next);
      case 'b' -> write(out, inClass ? "\\x08" : "\\b", next);
      case '0' -> write(out, octal(next) ? "\\0" : "\\x00", next);
      case 'u', 'U', 'x' -> code(c, next, out);
      case 'p', 'P' -> property(c, next, out);
      case 'k' -> reference(next, out);
      case 'Q', 'E', 'N', 'V' ->
          throw new PatternSyntaxException("unknown escape \\" + c, regex, from);
      default -> write(out, "\\" + c, next);
    };
  }

  private static int write(StringBuilder out, String text, int next) {
    out.append(text);
    return next;
  }

  private boolean octal(int next) {
    return next < regex.length() && regex.charAt(next) >= '0' && regex.charAt(next) <= '7';
  }

  /// `\x7F`, `\u00e4`, `\U0001F600`, and each with braces.
  private int code(char c, int next, StringBuilder out) {
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
    boolean braced = next < regex.length() && regex.charAt(next) == '{';
    int from = braced ? next + 1 : next;
    int to = braced ? regex.indexOf('}', from) : from + digits;
    if (to < from || to > regex.length()) {
      throw new PatternSyntaxException("a character's number is not complete", regex, next);
    }
    String number = regex.substring(from, to);
    if (!number.matches("[0-9A-Fa-f]{1,8}")) {
      throw new PatternSyntaxException("'" + number + "' is no character's number", regex, next);
    }
    return write(out, "\\x{" + number + "}", braced ? to + 1 : to);
  }

  private int property(char c, int next, StringBuilder out) {
    if (next >= regex.length()) {
      throw new PatternSyntaxException("a class has no name", regex, next);
    }
    if (regex.charAt(next) != '{') {
      return write(out, "\\" + c + regex.charAt(next), next + 1);
    }
    int to = regex.indexOf('}', next);
    if (to < 0) {
      throw new PatternSyntaxException("a class's name is not complete", regex, next);
    }
    String name = regex.substring(next + 1, to);
    boolean flipped = name.startsWith("^");
    char sign = flipped ? (c == 'p' ? 'P' : 'p') : c;
    return write(out, "\\" + sign + "{" + known(flipped ? name.substring(1) : name) + "}", to + 1);
  }

  /// As Java calls it.
  private static String known(String name) {
    String category = CATEGORIES.get(name.toLowerCase(java.util.Locale.ROOT));
    if (category != null || name.length() <= 2) {
      return category == null ? name : category;
    }
    try {
      Pattern.compile("\\p{Is" + name + "}");
      return "Is" + name;
    } catch (PatternSyntaxException _) {
      return name;
    }
  }

  private int reference(int next, StringBuilder out) {
    int to = regex.indexOf('>', next);
    String name =
        to < 0 || regex.charAt(next) != '<' ? null : names.get(regex.substring(next + 1, to));
    if (name == null) {
      throw new PatternSyntaxException("unknown group name", regex, next);
    }
    return write(out, "\\k<" + name + ">", to + 1);
  }
}
