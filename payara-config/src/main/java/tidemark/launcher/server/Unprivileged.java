package tidemark.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tidemark.launcher.home.Trouble;

/// How a program that refuses root is started by root: as `nobody`, or, where `nobody` cannot reach
/// the files (a home below `/root`), in a user namespace in which root is no longer root. Both
/// replace themselves by the program, so the process id stays the child's own.
///
/// @param prefix what goes before the command
/// @param user the number of the user who must own the data
record Unprivileged(List<String> prefix, int user) {
  private static final int NOBODY = 65534;
  private static final long PATIENCE_SECONDS = 10;
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
  private static final List<String> IN_NAMESPACE = List.of("unshare", "--user");

  /// For the programs in `programs` and the data in `data`, whose owner, once it exists, decides.
  static Unprivileged of(Path programs, Path data) throws IOException {
    if (user(Path.of("/proc/self")) != 0) {
      return new Unprivileged(List.of(), 0);
    }
    boolean fresh = !Files.exists(data);
    Unprivileged nobody = new Unprivileged(AS_NOBODY, NOBODY);
    if ((fresh || user(data) == NOBODY) && nobody.reaches(programs, data.resolveSibling("."))) {
      return nobody;
    }
    Unprivileged namespace = new Unprivileged(IN_NAMESPACE, 0);
    if ((fresh || user(data) == 0) && namespace.reaches(programs, data.resolveSibling("."))) {
      return namespace;
    }
    throw new Trouble(
        "PostgreSQL refuses to run as root, and the user nobody cannot reach %s and %s: run"
                .formatted(programs, data)
            + " Tidemark as a plain user, or set TIDEMARK_HOME and TIDEMARK_SERVERS to folders"
            + " everybody may enter.");
  }

  List<String> command(List<String> words) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(words);
    return whole;
  }

  /// Whether there is somebody to hand files to.
  boolean isSomebodyElse() {
    return user != 0;
  }

  private boolean reaches(Path programs, Path folder) {
    String test = "test -x '%s' && test -x '%s'".formatted(programs.resolve("postgres"), folder);
    try {
      Process asked =
          new ProcessBuilder(command(List.of("/bin/sh", "-c", test)))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && asked.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int user(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
