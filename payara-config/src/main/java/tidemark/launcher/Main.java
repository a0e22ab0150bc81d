package tidemark.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;

/// The command line.
@Command(
    name = "tidemark",
    description = "Runs Tidemark on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  @Option(
      names = "--sources",
      hidden = true,
      description = "The folder of the build.",
      scope = CommandLine.ScopeType.INHERIT)
  private Path sources = Path.of("");

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Command(name = "run", description = "Starts everything and stays until Ctrl-C.")
  int run() {
    Console console = Console.standard();
    return spoken(console, () -> new Run(settings(), console).call());
  }

  @Command(name = "doctor", description = "Says whether this machine can run Tidemark.")
  int doctor() {
    Console console = Console.standard();
    return spoken(console, () -> new Doctor(settings(), console).call());
  }

  private Settings settings() {
    return Settings.of(System.getenv(), sources.toAbsolutePath().normalize());
  }

  /// A failure a person can do something about is a sentence and not a stack trace.
  private static int spoken(Console console, Callable<Integer> command) {
    try {
      return command.call();
    } catch (Trouble e) {
      console.print("\n" + e.getMessage());
      return 1;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
