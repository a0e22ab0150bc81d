package tidemark.launcher;

import java.util.concurrent.Callable;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;
import tidemark.launcher.server.Child;

/// `tidemark run`: everything up, what to do next, and then watching until something ends.
///
/// @param settings of the installation
/// @param console where to say so
record Run(Settings settings, Console console) implements Callable<Integer> {
  @Override
  public Integer call() {
    requireJava();
    try (Stack stack = Stack.start(settings, console)) {
      console.say("Tidemark is up");
      console.print(new Welcome(stack).text());
      Child dead = stack.died().join();
      throw new Trouble(dead.obituary() + " Everything else is being stopped.");
    }
  }

  private static void requireJava() {
    int version = Runtime.version().feature();
    if (version < 25) {
      throw new Trouble("Tidemark needs Java 25 and was started by Java %d.".formatted(version));
    }
  }
}
