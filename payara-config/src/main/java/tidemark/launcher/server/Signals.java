package tidemark.launcher.server;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Signals that Java has no word for. The shell's own `kill` needs no package installed.
final class Signals {
  private static final long PATIENCE_SECONDS = 5;

  private Signals() {}

  static void send(String signal, long pid) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
