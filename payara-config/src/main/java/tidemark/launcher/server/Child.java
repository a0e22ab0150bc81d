package tidemark.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Trouble;

/// One server as a process of ours.
public final class Child {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /// Starts `builder`'s command in a session of its own; what it prints goes to `logs/<name>.out`.
  static Child start(String name, Home home, ProcessBuilder builder) {
    Path log = home.logs().resolve(name + ".out");
    List<String> command = new ArrayList<>(builder.command());
    if (Files.isExecutable(SETSID)) {
      command.addFirst(SETSID.toString());
    }
    try {
      keepFormer(log);
      Process process =
          builder
              .command(command)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Orphans.remember(home, name, process.toHandle());
      return new Child(name, process, log);
    } catch (IOException e) {
      throw new Trouble("%s could not be started: %s.".formatted(name, e.getMessage()), e);
    }
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Completes when the process has ended, for whatever reason.
  public CompletableFuture<Child> ended() {
    return process.onExit().thenApply(ended -> this);
  }

  /// What a person is told when it ended by itself.
  public String obituary() {
    return "%s died (exit code %d); its last words are in %s."
        .formatted(name, process.exitValue(), log);
  }

  /// Asks by `signal` and, when that is not heard in time, insists.
  void stop(String signal, Duration patience) {
    if (process.isAlive()) {
      Signals.send(signal, process.pid());
      if (!ended(patience)) {
        process.destroyForcibly();
        ended(patience);
      }
    }
  }

  /// A thread dump into the log of a Java child.
  void dumpThreads() {
    Signals.send("QUIT", process.pid());
  }

  /// What the one before said, a thread dump for instance, outlives one more start.
  private static void keepFormer(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".former"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private boolean ended(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
