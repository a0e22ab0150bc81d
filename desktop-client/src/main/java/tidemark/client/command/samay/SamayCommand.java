package tidemark.client.command.samay;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidemark.client.command.Context;
import tidemark.client.command.Ending;
import tidemark.client.command.Login;
import tidemark.client.home.Lock;
import tidemark.client.login.Keyring;
import tidemark.client.privacy.Guard;
import tidemark.client.samay.AwTable;
import tidemark.client.samay.Board;
import tidemark.client.samay.Menu;
import tidemark.client.samay.Samay;
import tidemark.client.samay.SamaySettings;
import tidemark.client.samay.SamayState;
import tidemark.client.samay.Tray;
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
  int signIn() {
    Keyring.Place place = login(settings()).begin();
    say("Signed in. The proof lies in " + place.words() + ".");
    return 0;
  }

  @Command(name = "logout", description = "Forgets the sign-in.", mixinStandardHelpOptions = true)
  int signOut() {
    login(settings()).end();
    say("Signed out.");
    return 0;
  }

  @Command(
      name = "callback",
      description = "Takes the link that the browser comes back with; desktops run this.",
      mixinStandardHelpOptions = true)
  int callback(@Parameters(paramLabel = "LINK") String link) {
    login(settings()).link().tell(link);
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
    SamayLogin login = login(settings());
    SamayRuns runs = new SamayRuns(() -> once(now), settings().schedule().state(), context.clock());
    try (Ending ending = Ending.hooked();
        Lock _ = lock.get();
        Board board = Board.open(port, acts(runs, login, now))) {
      say("The page is at http://127.0.0.1:" + board.port() + "/");
      Thread waiter = Thread.ofVirtual().start(() -> ring(ending, now));
      Optional<Tray> tray =
          Tray.open(() -> runs.menu(login.state()), act -> act(act, board, login, now));
      if (tray.isEmpty()) {
        say("This desktop has no tray; the page shows the same.");
      }
      Duration interval = settings().schedule().interval();
      int failures = 0;
      while (!ending.isTold()) {
        failures = runs.run(spec.commandLine().getErr()) ? 0 : failures + 1;
        boolean isSoon = failures > 0 && failures < settings().schedule().retries();
        boolean _ = now.await(isSoon && RETRY.compareTo(interval) < 0 ? RETRY : interval);
      }
      waiter.interrupt();
      tray.ifPresent(Tray::close);
    }
    return 0;
  }

  private static Board.Acts acts(SamayRuns runs, SamayLogin login, Bell now) {
    return new Board.Acts(
        () ->
            runs.status()
                .put(
                    "login",
                    switch (login.state()) {
                      case NONE -> "not authenticated";
                      case ASKING -> "authenticating";
                      case THERE -> "authenticated";
                    }),
        now::ring,
        () -> login.beginAside(now::ring),
        login::end);
  }

  private void act(Menu.Act act, Board board, SamayLogin login, Bell now) {
    switch (act) {
      case NOTHING -> {}
      case LOGIN -> login.beginAside(now::ring);
      case LOGOUT -> login.end();
      case SYNC -> now.ring();
      case PAGE -> Login.open(URI.create("http://127.0.0.1:" + board.port() + "/"), err());
      case QUIT -> System.exit(0);
    }
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
    return login(settings)
        .credential()
        .orElseThrow(() -> new Trouble("Authentication required: tidemark-client samay login"));
  }

  private SamayLogin login(SamaySettings settings) {
    return new SamayLogin(context, settings, err());
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
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
}
