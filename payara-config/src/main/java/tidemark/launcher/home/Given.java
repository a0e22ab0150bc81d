package tidemark.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The environment as somebody gave it. For every setting `TIDEMARK_X` there may be
/// `TIDEMARK_X_FILE` instead, the name of a file that holds the value: an environment is easier to
/// look into than a file.
public final class Given {
  private static final String PREFIX = "TIDEMARK_";
  private static final String SUFFIX = "_FILE";

  private Given() {}

  /// The environment with the contents of those files.
  public static Map<String, String> of(Map<String, String> environment) {
    Map<String, String> given = new HashMap<>(environment);
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
        String setting = name.substring(0, name.length() - SUFFIX.length());
        given.remove(name);
        if (environment.containsKey(setting)) {
          throw new Trouble("Set %s or %s, not both.".formatted(setting, name));
        }
        given.put(setting, text(name, Path.of(value)));
      }
    });
    return Map.copyOf(given);
  }

  /// Editors end a file with a line break, and no value does.
  private static String text(String name, Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Trouble("%s names %s, which cannot be read.".formatted(name, file), e);
    }
  }
}
