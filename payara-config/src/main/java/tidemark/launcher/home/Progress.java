package tidemark.launcher.home;

/// Hears what the launcher is doing, one line at a time, possibly from several threads at once.
@FunctionalInterface
public interface Progress {
  void say(String line);
}
