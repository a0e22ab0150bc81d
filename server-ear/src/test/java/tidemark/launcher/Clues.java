package tidemark.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a failure shows of an installation.
final class Clues {
  /// Enough for a thread dump of Payara.
  private static final int LAST = 40_000;

  private Clues() {}

  static String of(Path printed, Path home) {
    return "\n--- printed by the launcher\n" + text(printed) + logs(home.resolve("logs"));
  }

  static String text(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.substring(Math.max(0, text.length() - LAST));
    } catch (IOException e) {
      return "(" + e + ")\n";
    }
  }

  private static String logs(Path folder) {
    if (!Files.isDirectory(folder)) {
      return "(no logs)\n";
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .map(file -> "--- " + file.getFileName() + "\n" + text(file))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
