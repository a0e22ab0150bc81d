package tidemark.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Progress;

/// Servers whose launcher was killed. A process id alone is not enough to end a process by: ids
/// come again, so the start time must agree as well.
public final class Orphans {
  /// The start time is counted from the boot time, which the kernel gives in whole seconds.
  private static final Duration BLUR = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Orphans() {}

  static void remember(Home home, String name, ProcessHandle process) throws IOException {
    Instant started = process.info().startInstant().orElse(Instant.EPOCH);
    Files.writeString(
        home.run().resolve(name + ".pid"), process.pid() + " " + started.toEpochMilli() + "\n");
  }

  /// Ends what an earlier launcher of this home left behind, the database last.
  public static void end(Home home, Progress progress) {
    try (Stream<Path> listed = Files.list(home.run())) {
      List<Path> files =
          listed
              .filter(file -> file.toString().endsWith(".pid"))
              .sorted((a, b) -> Boolean.compare(isDatabase(a), isDatabase(b)))
              .toList();
      for (Path file : files) {
        living(Files.readString(file).strip())
            .ifPresent(process -> {
              progress.say("ending %s (%d) of an earlier run".formatted(name(file), process.pid()));
              end(process, isDatabase(file) ? "INT" : "KILL");
            });
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void end(ProcessHandle process, String signal) {
    Signals.send(signal, process.pid());
    if (!ended(process)) {
      process.destroyForcibly();
      ended(process);
    }
  }

  static Optional<ProcessHandle> living(String remembered) {
    String[] words = remembered.split(" ", 2);
    if (words.length != 2 || !words[0].matches("\\d{1,9}") || !words[1].matches("\\d{1,15}")) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(process ->
            process
                .info()
                .startInstant()
                .filter(at -> Duration.between(at, started).abs().compareTo(BLUR) < 0)
                .isPresent());
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isDatabase(Path file) {
    return name(file).equals(PostgreSql.NAME);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".pid", "");
  }
}
