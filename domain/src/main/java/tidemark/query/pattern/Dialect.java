package tidemark.query.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/// Translates an expression of Rust or Python into one of Java.
final class Dialect {
  /// Always true, and has to look at a character to know it.
  private static final String LOOK = "\\b?+";

  private static final int MOST_REPETITIONS = 10_000;
  private static final int LONGEST_NUMBER = 6;

  private final String regex;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Map<String, String> names = new HashMap<>();
  private int at;

  private Dialect(String regex) {
    this.regex = regex;
    groups.push(new Group(false));
  }

  static String java(String regex) {
    Dialect dialect = new Dialect(regex);
    dialect.translate();
    return dialect.out.toString();
  }

  private void translate() {
    while (at < regex.length()) {
      switch (regex.charAt(at)) {
        case '\\' -> {
          groups.element().atom(1);
          at = new Escape(regex, names, false).translate(at, out);
        }
        case '[' -> {
          groups.element().atom(1);
          at = new CharClass(regex, out).translate(at);
        }
        case '(' -> open();
        case ')' -> close();
        case '|' -> branch();
        case '{' -> braces();
        case ']', '}' -> literal("\\" + regex.charAt(at));
        case '*', '+', '?' -> copy();
        default -> literal(String.valueOf(regex.charAt(at)));
      }
    }
    if (groups.element().weight > MOST_REPETITIONS) {
      throw refused("it repeats too often");
    }
  }

  private void literal(String text) {
    groups.element().atom(1);
    out.append(text);
    at++;
  }

  private void copy() {
    out.append(regex.charAt(at++));
  }

  private void branch() {
    copy();
    if (groups.size() > 1) {
      out.append(LOOK);
    }
  }

  private void open() {
    boolean isLookAround = regex.startsWith("(?=", at) || regex.startsWith("(?!", at);
    if (isLookAround || regex.startsWith("(?<=", at) || regex.startsWith("(?<!", at)) {
      int length = isLookAround ? 3 : 4;
      out.append(regex, at, at + length);
      at += length;
      groups.push(new Group(true));
    } else if (regex.startsWith("(?#", at)) {
      at = end(')') + 1;
    } else if (regex.startsWith("(?P=", at)) {
      String name = names.get(regex.substring(at + 4, end(')')));
      if (name == null) {
        throw refused("unknown group name");
      }
      out.append("\\k<").append(name).append('>');
      groups.element().atom(1);
      at = end(')') + 1;
    } else if (regex.startsWith("(?P<", at) || regex.startsWith("(?<", at)) {
      named(regex.indexOf('<', at) + 1);
    } else if (regex.startsWith("(?", at) && !regex.startsWith("(?>", at)) {
      flags();
    } else {
      int length = regex.startsWith("(?>", at) ? 3 : 1;
      out.append(regex, at, at + length).append(LOOK);
      at += length;
      groups.push(new Group(false));
    }
  }

  private void named(int from) {
    int to = end('>');
    String name = "n" + names.size();
    if (names.putIfAbsent(regex.substring(from, to), name) != null) {
      throw refused("two groups have the same name");
    }
    out.append("(?<").append(name).append('>').append(LOOK);
    at = to + 1;
    groups.push(new Group(false));
  }

  /// `(?i)` for the rest of the group, `(?i:…)` for a group of its own. Java's `u` is what Rust has
  /// anyway, and its `U` is Rust's `u`.
  private void flags() {
    int to = at + 2;
    StringBuilder flags = new StringBuilder();
    while (to < regex.length() && ":)".indexOf(regex.charAt(to)) < 0) {
      char flag = regex.charAt(to++);
      flags.append(
          switch (flag) {
            case 'i', 'm', 's', '-' -> String.valueOf(flag);
            case 'u' -> "U";
            case 'a' -> "-U";
            default -> throw refused("the flag '" + flag + "' is not supported");
          });
    }
    if (to == regex.length()) {
      throw refused("a group is not closed");
    }
    boolean isGroup = regex.charAt(to) == ':';
    out.append("(?").append(flags).append(isGroup ? ":" + LOOK : ")");
    at = to + 1;
    if (isGroup) {
      groups.push(new Group(false));
    }
  }

  private void close() {
    if (groups.size() == 1) {
      throw refused("a group is closed that was not opened");
    }
    Group closed = groups.pop();
    groups.element().atom(closed.isLookAround ? closed.weight + 1 : closed.weight);
    copy();
  }

  /// `{2,5}` repeats, `{,5}` as well; any other brace means itself.
  private void braces() {
    int to = regex.indexOf('}', at);
    String inside = to < 0 ? "" : regex.substring(at + 1, to);
    if (!inside.matches("\\d+(,\\d*)?|,\\d+")) {
      literal("\\{");
      return;
    }
    long most = 1;
    for (String number : inside.split(",")) {
      if (number.length() > LONGEST_NUMBER) {
        throw refused("it repeats too often");
      }
      most = Math.max(most, number.isEmpty() ? 0 : Long.parseLong(number));
    }
    groups.element().repeat(most);
    if (groups.element().weight > MOST_REPETITIONS) {
      throw refused("it repeats too often");
    }
    out.append('{').append(inside.startsWith(",") ? "0" + inside : inside).append('}');
    at = to + 1;
  }

  private int end(char last) {
    int end = regex.indexOf(last, at);
    if (end < 0) {
      throw refused("a group is not closed");
    }
    return end;
  }

  private PatternSyntaxException refused(String why) {
    return new PatternSyntaxException(why, regex, at);
  }

  /// How many steps one way through a group takes at most, apart from what is repeated as often as
  /// there are characters.
  private static final class Group {
    private final boolean isLookAround;
    private long weight;
    private long last;

    private Group(boolean isLookAround) {
      this.isLookAround = isLookAround;
    }

    private void atom(long itsWeight) {
      weight += itsWeight;
      last = itsWeight;
    }

    private void repeat(long times) {
      weight += last * (times - 1);
      last *= times;
    }
  }
}
