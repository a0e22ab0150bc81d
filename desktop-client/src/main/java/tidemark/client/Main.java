package tidemark.client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import tidemark.client.command.Context;
import tidemark.client.command.Daemon;
import tidemark.client.command.JournalCommand;
import tidemark.client.command.ListBuckets;
import tidemark.client.command.Login;
import tidemark.client.command.Logout;
import tidemark.client.command.Pause;
import tidemark.client.command.RelayCommand;
import tidemark.client.command.Setup;
import tidemark.client.command.Status;
import tidemark.client.command.Sync;
import tidemark.client.command.samay.SamayCommand;
import tidemark.client.command.team.FocusCommand;
import tidemark.client.command.team.TeamCommand;
import tidemark.client.home.Folders;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Trouble;

/// The command line.
@Command(
    name = "tidemark-client",
    description = "Brings what this machine records to a Tidemark server, and back.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not done, or not all of it; a sentence says why",
      "2:the command was not understood",
      "3:another process is doing it"
    })
public final class Main {
  private final Map<String, String> environment;

  @Option(
      names = "--home",
      description = "One folder for everything, instead of the usual ones.",
      scope = ScopeType.INHERIT)
  private @Nullable Path home;

  private Main(Map<String, String> environment) {
    this.environment = environment;
  }

  public static void main(String[] arguments) {
    System.exit(commands(Clock.system(ZoneId.systemDefault()), System.getenv()).execute(arguments));
  }

  /// All commands.
  ///
  /// @param clock with the zone of the person
  public static CommandLine commands(Clock clock, Map<String, String> environment) {
    Main main = new Main(environment);
    Context context = new Context(main::folders, clock, environment);
    CommandLine commands =
        new CommandLine(main)
            .addSubcommand(new Login(context))
            .addSubcommand(new Logout(context))
            .addSubcommand(new Status(context))
            .addSubcommand(new RelayCommand(context))
            .addSubcommand(new Pause())
            .addSubcommand(new SamayCommand(context))
            .addSubcommand(new JournalCommand(context))
            .addSubcommand(new TeamCommand(context))
            .addSubcommand(new FocusCommand(context))
            .addSubcommand(new Setup(context))
            .addSubcommand(new Sync(context))
            .addSubcommand(new Daemon(context))
            .addSubcommand(new ListBuckets(context));
    commands.setExecutionExceptionHandler(Main::say);
    return commands;
  }

  private Folders folders() {
    return home == null ? Folders.of(environment) : Folders.in(home.toAbsolutePath().normalize());
  }

  /// A failure a person can do something about is a sentence and not a stack trace.
  private static int say(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof Trouble || failure instanceof Malformed) {
      line.getErr().println(failure.getMessage());
      return 1;
    }
    throw failure;
  }
}
