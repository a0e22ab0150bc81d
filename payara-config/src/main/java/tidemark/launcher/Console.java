package tidemark.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import tidemark.launcher.home.Progress;

/// What the person in front of the terminal sees: every line with the seconds since the start.
final class Console implements Progress {
  private final PrintStream out;
  private final long started = System.nanoTime();

  Console(PrintStream out) {
    this.out = out;
  }

  static Console standard() {
    return new Console(System.out);
  }

  @Override
  public void say(String line) {
    double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
    out.println(String.format(Locale.ROOT, "[%6.1f s] %s", seconds, line));
    out.flush();
  }

  /// Without the clock.
  void print(String text) {
    out.println(text);
    out.flush();
  }
}
