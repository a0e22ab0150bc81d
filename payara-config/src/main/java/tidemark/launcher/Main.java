package tidemark.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidemark.launcher.home.Given;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;
import tidemark.launcher.server.Keycloak;

/// The command line.
@Command(
    name = "tidemark",
    description = "Runs Tidemark on this machine, and looks after a Tidemark that runs.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not done; a sentence says why",
      "2:the command was not understood"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class Main {
  private static final String WHOSE = "The e-mail address of whoever it is for.";

  private final Function<Path, Settings> environment;
  private final InputStream in;

  @Option(
      names = "--sources",
      hidden = true,
      description = "The folder of the build.",
      scope = CommandLine.ScopeType.INHERIT)
  private Path sources = Path.of("");

  @Spec private CommandSpec spec;

  private Main(Function<Path, Settings> environment, InputStream in) {
    this.environment = environment;
    this.in = in;
  }

  public static void main(String[] arguments) {
    System.exit(
        commands(sources -> Settings.of(Given.of(System.getenv()), sources), System.in)
            .execute(arguments));
  }

  /// @param environment what the folder of the sources and the environment say of an installation
  static CommandLine commands(Function<Path, Settings> environment, InputStream in) {
    CommandLine commands = new CommandLine(new Main(environment, in));
    commands.setExecutionExceptionHandler(Main::say);
    return commands;
  }

  @Command(
      name = "run",
      description = "Starts everything and stays until Ctrl-C.",
      mixinStandardHelpOptions = true)
  int run() {
    return new Run(settings(), Console.standard()).call();
  }

  @Command(
      name = "serve",
      description = "Starts the application alone, beside a PostgreSQL and a Keycloak.",
      mixinStandardHelpOptions = true)
  int serve() {
    return new Serve(settings(), Console.standard()).call();
  }

  @Command(
      name = "realm",
      description = "Prints the realm for a Keycloak of your own to import; it holds secrets.",
      mixinStandardHelpOptions = true)
  int realm() {
    spec.commandLine().getOut().println(Keycloak.realm(settings()));
    return 0;
  }

  @Command(
      name = "doctor",
      description = "Says whether this machine can run Tidemark, or how the one that runs is.",
      mixinStandardHelpOptions = true)
  int doctor() {
    return new Doctor(settings(), Console.standard()).call();
  }

  @Command(
      name = "create-user",
      description = "Makes an account in Keycloak and prints the person's id.",
      mixinStandardHelpOptions = true)
  int createUser(
      @Option(names = "--email", required = true, description = WHOSE) String email,
      @Option(names = "--name", description = "What people call them.") @Nullable String name,
      @Option(
              names = "--password-stdin",
              description = "Read a first password from the first line of standard input.")
          boolean hasPassword) {
    return wards().createUser(email, name, hasPassword ? firstLine() : null);
  }

  @Command(
      name = "create-organization",
      description = "Makes an organisation and prints its id.",
      mixinStandardHelpOptions = true)
  int createOrganization(
      @Option(names = "--name", required = true, description = "What it is called.") String name,
      @Option(names = "--owner", required = true, description = "The owner's e-mail address.")
          String owner) {
    return wards().createOrganization(name, owner);
  }

  @Command(
      name = "generate-key",
      description = "Makes an API key and prints it, this one time.",
      mixinStandardHelpOptions = true)
  int generateKey(
      @Option(names = "--email", required = true, description = WHOSE) String email,
      @CommandLine.Mixin WishedKey key) {
    return wards().generateKey(email, key.wish());
  }

  @Command(
      name = "list-keys",
      description = "Lists somebody's API keys, without their texts.",
      mixinStandardHelpOptions = true)
  int listKeys(@Option(names = "--email", required = true, description = WHOSE) String email) {
    return wards().listKeys(email);
  }

  @Command(
      name = "revoke-key",
      description = "Ends an API key at once and for good.",
      mixinStandardHelpOptions = true)
  int revokeKey(@Parameters(paramLabel = "ID", description = "The key's id.") String id) {
    return wards().revokeKey(id);
  }

  @Command(
      name = "list-erasures",
      description = "Lists the digests of those who were erased, for whoever restores a backup.",
      mixinStandardHelpOptions = true)
  int listErasures() {
    return wards().listErasures();
  }

  @Command(
      name = "apply-erasures",
      description = "Erases again whom a restored backup has brought back; reads the list.",
      mixinStandardHelpOptions = true)
  int applyErasures() {
    return wards().applyErasures(in);
  }

  @Command(
      name = "samay",
      description = "Prints what Samay's client has to know to sign in here.",
      mixinStandardHelpOptions = true)
  int samay() {
    return new SamayDetails(settings()).print(spec.commandLine().getOut());
  }

  @Command(
      name = "after-restore",
      description = "Has all clients start over, because the database was set back.",
      mixinStandardHelpOptions = true)
  int afterRestore() {
    return new NewEpoch(settings()).begin(spec.commandLine().getOut());
  }

  private Wards wards() {
    CommandLine line = spec.commandLine();
    return new Wards(settings(), line.getOut(), line.getErr());
  }

  private Settings settings() {
    return environment.apply(sources.toAbsolutePath().normalize());
  }

  private String firstLine() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      if (line == null || line.isEmpty()) {
        throw new Trouble("Standard input holds no password.");
      }
      return line;
    } catch (IOException e) {
      throw new Trouble("The password cannot be read: " + e, e);
    }
  }

  /// A failure a person can do something about is a sentence and not a stack trace.
  private static int say(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof Trouble) {
      line.getErr().println(failure.getMessage());
      return 1;
    }
    throw failure;
  }
}
