package tidemark.query.sieve;

import java.util.ArrayList;
import java.util.List;

/// Texts of which each match of an expression holds at least one, as far as that is seen without
/// understanding the expression. None at all means that nothing is known.
final class Clues {
  private static final int SHORTEST = 2;

  /// After a backslash these mean themselves; letters and digits do not.
  private static final String PUNCTUATION = ".[](){}^$?*+|\\/-_#&~%@!\"'`,:;<>=";

  private final String regex;
  private final List<String> clues = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private String best = "";
  private int at;

  private Clues(String regex) {
    this.regex = regex;
  }

  static List<String> of(String regex) {
    return new Clues(regex).found();
  }

  private List<String> found() {
    // flags give letters another meaning
    boolean isPuzzle = regex.contains("(?") || regex.contains("\\Q");
    if (isPuzzle || !readAll()) {
      return List.of();
    }
    return clues.stream().allMatch(clue -> clue.length() >= SHORTEST) ? clues : List.of();
  }

  private boolean readAll() {
    while (at < regex.length()) {
      char c = regex.charAt(at);
      boolean isRead =
          switch (c) {
            case '|' -> ends(at + 1);
            case '(' -> skipGroup();
            case '[' -> skipClass();
            case '\\' -> escape();
            case '.', '^', '$' -> breaks(at + 1);
            case ')', ']', '}', '{', '*', '+', '?' -> false;
            default -> means(c, at + 1);
          };
      if (!isRead) {
        return false;
      }
    }
    return ends(at);
  }

  /// A branch is over.
  private boolean ends(int next) {
    breaks(next);
    clues.add(best);
    best = "";
    return true;
  }

  private boolean breaks(int next) {
    if (run.length() > best.length()) {
      best = run.toString();
    }
    run.setLength(0);
    at = next;
    return skipCount();
  }

  /// A character that means itself, unless what follows says that it need not be there.
  private boolean means(char c, int next) {
    char follows = next < regex.length() ? regex.charAt(next) : ' ';
    if (follows == '+') {
      run.append(c);
    } else if (follows != '*' && follows != '?' && follows != '{') {
      run.append(c);
      at = next;
      return true;
    }
    return breaks(next);
  }

  private boolean escape() {
    if (at + 1 == regex.length()) {
      return false;
    }
    char c = regex.charAt(at + 1);
    if (PUNCTUATION.indexOf(c) >= 0) {
      return means(c, at + 2);
    }
    // `\d`, `\b`, `\x41`, `\p{L}`: what stands behind the letter may be a part of it
    return "dDwWsSbB".indexOf(c) >= 0 && breaks(at + 2);
  }

  /// `*`, `+?`, `{2,3}` and so on, behind something that gave no clue.
  private boolean skipCount() {
    while (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
      int end = regex.charAt(at) == '{' ? regex.indexOf('}', at) : at;
      if (end < 0) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  private boolean skipGroup() {
    int deep = 0;
    for (int i = at; i < regex.length(); i++) {
      switch (regex.charAt(i)) {
        case '\\' -> i++;
        // a bracket in a class is none of these
        case '[' -> {
          return false;
        }
        case '(' -> deep++;
        case ')' -> deep--;
        default -> {
          continue;
        }
      }
      if (deep == 0) {
        return breaks(i + 1);
      }
    }
    return false;
  }

  private boolean skipClass() {
    int i = at + 1;
    i += i < regex.length() && regex.charAt(i) == '^' ? 1 : 0;
    // as the first one it means itself
    i += i < regex.length() && regex.charAt(i) == ']' ? 1 : 0;
    for (; i < regex.length(); i++) {
      switch (regex.charAt(i)) {
        case '\\' -> i++;
        case '[', '&' -> {
          return false;
        }
        case ']' -> {
          return breaks(i + 1);
        }
        default -> {
          continue;
        }
      }
    }
    return false;
  }
}
