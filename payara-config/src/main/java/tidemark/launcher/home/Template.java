package tidemark.launcher.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the `@NAMES@` of a file of ours. A name nobody gave is a mistake, never an empty string.
public final class Template {
  private static final Pattern HOLE = Pattern.compile("@([A-Z_]+)@");

  private Template() {}

  /// The resource at `path`, filled.
  public static String filled(String path, Map<String, String> values) {
    return fill(text(path), values);
  }

  /// The resource at `path`, as it is.
  public static String text(String path) {
    try (InputStream resource = Template.class.getResourceAsStream(path)) {
      if (resource == null) {
        throw new IllegalStateException("The launcher lacks its own file " + path);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fill(String text, Map<String, String> values) {
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Nothing fills @" + name + "@");
    }
    return value;
  }
}
