package tidemark.client.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.home.Lock;
import tidemark.client.login.BrowserLogin;
import tidemark.client.login.Keyring;
import tidemark.client.login.Session;
import tidemark.client.privacy.Guard;
import tidemark.client.samay.AwTable;
import tidemark.client.samay.Board;
import tidemark.client.samay.Samay;
import tidemark.client.samay.SamaySettings;
import tidemark.client.samay.SamayState;
import tidemark.client.wire.Bell;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;
import tidemark.client.wire.Trouble;

/// `samay`: Samay Sync, set by its environment variables.
@Command(
    name = "samay",
    description = "Sends what ActivityWatch's database file holds.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class SamayCommand {
  private static final String SECRET = "samay";
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final Context context;

  @Spec private CommandSpec spec = CommandSpec.create();

  public SamayCommand(Context context) {
    this.context = context;
  }

  @Command(
      name = "login",
      description = "Signs in with the browser.",
      mixinStandardHelpOptions = true)
  int login() {
    SamaySettings.OAuth oauth =
        settings()
            .oauth()
            .orElseThrow(() -> new Trouble("SAMAY_OAUTH_CLIENT_ID and its like are not set."));
    PrintWriter err = spec.commandLine().getErr();
    BrowserLogin login =
        new BrowserLogin(
            oauth.provider(), oauth.port(), context.clock(), address -> Login.open(address, err));
    Keyring.Place place = session(oauth).begin(login.run());
    say("Signed in. The proof lies in " + place.words() + ".");
    return 0;
  }

  @Command(name = "logout", description = "Forgets the sign-in.", mixinStandardHelpOptions = true)
  int logout() {
    boolean _ = settings().oauth().map(this::session).map(Session::end).orElse(false);
    say("Signed out.");
    return 0;
  }

  @Command(
      name = "status",
      description = "Says how far each bucket is.",
      mixinStandardHelpOptions = true)
  int status() {
    say(Json.pretty(SamayState.open(settings().schedule().state()).document()));
    return 0;
  }

  @Command(
      name = "reset",
      description = "Forgets how far each bucket is; everything is sent once more.",
      mixinStandardHelpOptions = true)
  int reset() {
    SamayState.open(settings().schedule().state()).reset();
    say("The next run sends everything.");
    return 0;
  }

  @Command(name = "sync", description = "Sends what is new, once.", mixinStandardHelpOptions = true)
  int sync() {
    Optional<Lock> lock = lock();
    if (lock.isEmpty()) {
      return Context.ANOTHER_RUNS;
    }
    try (Lock _ = lock.get()) {
      Samay.Result result = once(new Bell());
      say("Sent %d events of %d buckets.".formatted(result.events(), result.buckets()));
      return result.success() ? 0 : 1;
    }
  }

  @Command(
      name = "run",
      description = "Sends what is new every few minutes, and shows it on a page.",
      mixinStandardHelpOptions = true)
  int run(@Option(names = "--port", defaultValue = "8080", description = "Of the page.") int port)
      throws InterruptedException {
    Optional<Lock> lock = lock();
    if (lock.isEmpty()) {
      return Context.ANOTHER_RUNS;
    }
    Bell now = new Bell();
    SamayRuns runs = new SamayRuns(() -> once(now), settings().schedule().state());
    try (Ending ending = Ending.hooked();
        Lock _ = lock.get();
        Board board = Board.open(port, runs::status, now::ring)) {
      say("The page is at http://127.0.0.1:" + board.port() + "/");
      Thread waiter = Thread.ofVirtual().start(() -> ring(ending, now));
      Duration interval = settings().schedule().interval();
      int failures = 0;
      while (!ending.isTold()) {
        failures = runs.run(spec.commandLine().getErr()) ? 0 : failures + 1;
        boolean isSoon = failures > 0 && failures < settings().schedule().retries();
        boolean _ = now.await(isSoon && RETRY.compareTo(interval) < 0 ? RETRY : interval);
      }
      waiter.interrupt();
    }
    return 0;
  }

  private static void ring(Ending ending, Bell now) {
    try {
      ending.await();
      now.ring();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Samay.Result once(Bell bell) {
    SamaySettings settings = settings();
    Path file =
        settings
            .database()
            .path()
            .or(() -> AwTable.found(context.environment(), context.folders().user()))
            .orElseThrow(
                () -> new Trouble("ActivityWatch's file was not found: set SAMAY_DB_PATH."));
    SamayState state = SamayState.open(settings.schedule().state());
    URI server = settings.server().address().orElseGet(() -> context.access().server());
    Tries tries = new Tries(settings.server().retries(), Duration.ofSeconds(1), bell);
    try (Remote remote =
        Remote.at(
            server,
            credential(settings),
            Map.of("User-Agent", "Samay-Sync/1.0"),
            settings.server().timeout())) {
      Samay.Way way =
          new Samay.Way(remote, tries, context.clock(), Guard.open(context.folders().data()));
      Samay.Result result = new Samay(file, state, settings, way).run();
      result.errors().forEach(spec.commandLine().getErr()::println);
      return result;
    }
  }

  private Credential credential(SamaySettings settings) {
    Optional<Credential> own =
        settings.oauth().map(this::session).filter(Session::isAuthenticated).map(one -> one);
    return own.or(() -> context.access().credential())
        .orElseThrow(() -> new Trouble("Authentication required: tidemark-client samay login"));
  }

  private Session session(SamaySettings.OAuth oauth) {
    Keyring keyring =
        Keyring.on(context.environment().getOrDefault("PATH", ""), context.folders().data());
    return new Session(keyring, SECRET, oauth.provider(), context.clock());
  }

  private Optional<Lock> lock() {
    Optional<Lock> lock = Lock.take(context.folders().data().resolve("samay.lock"));
    if (lock.isEmpty()) {
      spec.commandLine().getErr().println("Another Samay Sync runs already.");
    }
    return lock;
  }

  private SamaySettings settings() {
    return SamaySettings.of(context.environment(), context.folders().user());
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  /// The runs so far, for the page.
  private static final class SamayRuns {
    private final Supplier<Samay.Result> run;
    private final Path state;
    private long runs;
    private long events;
    private String last = "not yet";

    SamayRuns(Supplier<Samay.Result> run, Path state) {
      this.run = run;
      this.state = state;
    }

    /// Whether all went well.
    boolean run(PrintWriter err) {
      note(0, 0, "Syncing");
      try {
        Samay.Result result = run.get();
        note(1, result.events(), result.success() ? "Synced" : "Error: " + result.errors());
        return result.success();
      } catch (Trouble | IllegalStateException e) {
        err.println(e.getMessage());
        note(1, 0, "Error: " + e.getMessage());
        return false;
      }
    }

    private synchronized void note(int more, long sent, String words) {
      runs += more;
      events += sent;
      last = words;
    }

    synchronized ObjectNode status() {
      return SamayState.open(state)
          .document()
          .put("runs", runs)
          .put("events", events)
          .put("last", last);
    }
  }
}
