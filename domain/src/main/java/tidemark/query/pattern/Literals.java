package tidemark.query.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An expression that is nothing but texts with `|` between them, as most rules are.
record Literals(List<String> texts, boolean ignoreCase) {
  private static final String SPECIAL = ".[](){}^$?*+|\\";
  private static final int ASCII = 128;

  static Optional<Literals> of(String regex, boolean ignoreCase) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '|') {
        texts.add(text.toString());
        text.setLength(0);
      } else if (c == '\\' && i + 1 < regex.length() && SPECIAL.indexOf(regex.charAt(i + 1)) >= 0) {
        text.append(regex.charAt(++i));
      } else if (SPECIAL.indexOf(c) >= 0) {
        return Optional.empty();
      } else {
        text.append(c);
      }
    }
    texts.add(text.toString());
    if (!ignoreCase) {
      return Optional.of(new Literals(texts, false));
    }
    boolean plain = texts.stream().allMatch(Literals::isPlain);
    return plain
        ? Optional.of(new Literals(texts.stream().map(Literals::lower).toList(), true))
        : Optional.empty();
  }

  /// Without regard to case that is only known of ASCII: some letters have relatives beyond it.
  boolean decides(String text) {
    return !ignoreCase || isPlain(text);
  }

  boolean in(String text) {
    String where = ignoreCase ? lower(text) : text;
    for (String one : texts) {
      if (where.contains(one)) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }
}
