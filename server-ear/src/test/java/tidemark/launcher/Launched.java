package tidemark.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.launcher.home.Settings;
import tidemark.stack.Http;

/// One `tidemark run`, as a process.
final class Launched implements AutoCloseable {
  /// The launcher gives Payara two chances before it gives up.
  private static final Duration STARTING = Duration.ofMinutes(6);

  private static final Duration ENDING = Duration.ofMinutes(4);
  private static final Duration LOOKING = Duration.ofMillis(100);
  private static final Duration DUMPING = Duration.ofSeconds(2);
  private static final Pattern KEY = Pattern.compile("API key +(tdm_\\w+)");

  private final Settings settings;
  private final Path printed;
  private final Process process;

  private Launched(Settings settings, Path printed, Process process) {
    this.settings = settings;
    this.printed = printed;
    this.process = process;
  }

  /// Begins a start; what it prints goes to `printed`.
  static Launched run(Settings settings, Path printed) throws IOException {
    Path sources = Path.of(System.getProperty("tidemark.sources", "..")).toAbsolutePath();
    Path target = sources.resolve("payara-config/target");
    ProcessBuilder builder =
        new ProcessBuilder(
            // whoever runs the tests in the background hands down that Ctrl-C is ignored
            "env",
            "--default-signal=INT",
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-cp",
            target.resolve("*") + ":" + target.resolve("libraries/*"),
            "tidemark.launcher.Main",
            "run",
            "--sources=" + sources.normalize());
    builder
        .environment()
        .putAll(
            Map.of(
                "TIDEMARK_PORT", String.valueOf(settings.listen().http()),
                "TIDEMARK_KEYCLOAK_PORT", String.valueOf(settings.listen().keycloak()),
                "TIDEMARK_DB_PORT", String.valueOf(settings.listen().database()),
                "TIDEMARK_HOME", settings.home().toString(),
                "TIDEMARK_SERVERS", settings.servers().toString()));
    builder.redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true);
    return new Launched(settings, printed, builder.redirectOutput(printed.toFile()).start());
  }

  /// Waits until it says that all is up, and returns a client with the key it printed.
  Http up() {
    awaitWords("Stop       Ctrl-C");
    Matcher key = KEY.matcher(printed());
    if (!key.find()) {
      throw failure("It printed no API key");
    }
    return new Http(settings.url(), Map.of("X-API-Key", key.group(1)));
  }

  /// Waits for words of a running launcher.
  void awaitWords(String words) {
    await(
        STARTING, () -> printed().contains(words) || !process.isAlive(), "It never said " + words);
    if (!printed().contains(words)) {
      throw failure("It ended before it said " + words);
    }
  }

  /// Ends one of the servers the hard way, or the launcher itself.
  void kill(String name) throws IOException {
    long pid = name.equals("launcher") ? process.pid() : pid(name);
    if (ProcessHandle.of(pid).filter(ProcessHandle::destroyForcibly).isEmpty()) {
      throw failure(name + " was not there to be killed");
    }
  }

  /// As Ctrl-C does.
  void interrupt() {
    signal("INT", String.valueOf(process.pid()));
  }

  /// Waits for the end of the launcher and returns its exit code.
  int exit() {
    await(ENDING, () -> !process.isAlive(), "The launcher does not end");
    return process.exitValue();
  }

  /// Waits until no process of the home is left.
  void awaitNobody() {
    await(
        ENDING,
        () -> Leftovers.of(settings.home()).isEmpty(),
        "These are left: " + Leftovers.of(settings.home()));
  }

  String printed() {
    return Clues.text(printed);
  }

  /// A failure that shows all there is to see.
  AssertionError failure(String sentence) {
    return new AssertionError(sentence + Clues.of(printed, settings.home()));
  }

  /// The launcher first, or it would call the servers' end a death.
  @Override
  public void close() {
    process.destroyForcibly();
    Leftovers.end(settings.home());
  }

  private long pid(String name) throws IOException {
    Path file = settings.home().resolve("run").resolve(name + ".pid");
    return Long.parseLong(Files.readString(file).split(" ", 2)[0]);
  }

  private void await(Duration patience, BooleanSupplier happened, String otherwise) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        dumpThreads();
        throw failure(otherwise);
      }
      LockSupport.parkNanos(LOOKING.toNanos());
    }
  }

  /// Into the logs, which the failure shows.
  private void dumpThreads() {
    for (String name : List.of("Payara", "Keycloak")) {
      signal("QUIT", "$(cut -d' ' -f1 run/" + name + ".pid)");
    }
    LockSupport.parkNanos(DUMPING.toNanos());
  }

  private void signal(String name, String pid) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
          .directory(settings.home().toFile())
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
