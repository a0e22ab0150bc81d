package tidemark.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process that is ended as a power cut would end it, and can be started again as it was.
///
/// @param command what it was started by
/// @param user who it ran as
/// @param folder where it ran
record Killed(List<String> command, int user, Path folder) {
  private static final long ENDING_SECONDS = 10;

  /// With all its children, at once.
  static Killed process(long pid) throws IOException {
    Path facts = Path.of("/proc", String.valueOf(pid));
    String words = Files.readString(facts.resolve("cmdline"), StandardCharsets.UTF_8);
    Killed killed =
        new Killed(
            List.of(words.split("\0")), user(facts), Files.readSymbolicLink(facts.resolve("cwd")));
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
    family.add(process);
    family.forEach(ProcessHandle::destroyForcibly);
    await(family);
    return killed;
  }

  /// PostgreSQL refuses root, so whoever it was before it is again.
  Process again(Path log) throws IOException {
    List<String> words = new ArrayList<>();
    if (user(Path.of("/proc/self")) == 0) {
      words.addAll(
          user == 0
              ? List.of("unshare", "--user")
              : List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
    }
    words.addAll(command);
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /// Where nobody reaps them, the dead look alive; the bound is for them.
  private static void await(List<ProcessHandle> family) {
    try {
      CompletableFuture.allOf(
              family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      return;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int user(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
