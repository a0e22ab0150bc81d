package tidemark.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file as it was written, by its path from the root.
record Source(String path, String text) {
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"\\R(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern SEAM = Pattern.compile("(?<!\")\"\\s*\\+\\s*\"(?!\")");

  boolean isJava() {
    return path.endsWith(".java");
  }

  boolean isMain() {
    return path.contains("/src/main/");
  }

  boolean isMigration() {
    return path.contains("/db/migration/") && path.endsWith(".sql");
  }

  boolean isPackageInfo() {
    return name().equals("package-info.java");
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /// The package of a Java file, as its folder names it.
  String packageName() {
    return folder().replaceFirst(".*/src/(main|test)/java/?", "").replace('/', '.');
  }

  long lines() {
    return text.lines().count();
  }

  /// The texts between quotes, with those that `+` joins as one.
  List<String> literals() {
    String code = SEAM.matcher(text.replaceAll("(?m)^\\s*//.*$", "")).replaceAll("");
    List<String> literals = new ArrayList<>();
    Matcher literal = LITERAL.matcher(code);
    while (literal.find()) {
      literals.add(literal.group(1) == null ? literal.group(2) : literal.group(1));
    }
    return literals;
  }
}
