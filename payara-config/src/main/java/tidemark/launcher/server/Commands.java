package tidemark.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tidemark.launcher.home.Trouble;

/// Programs that run to their end.
final class Commands {
  private static final long PATIENCE_MINUTES = 5;

  private Commands() {}

  /// Runs `builder`'s command, and returns what it printed, which is also in `log`.
  static String run(ProcessBuilder builder, Path log) throws IOException {
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new Trouble(
            "'%s' failed; what it said is in %s."
                .formatted(Path.of(builder.command().getFirst()).getFileName(), log));
      }
      return Files.readString(log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
