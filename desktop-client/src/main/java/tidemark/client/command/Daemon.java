package tidemark.client.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.home.Lock;
import tidemark.client.mirror.KtSettings;
import tidemark.client.wire.Tries;

/// `daemon`: `sync` every few minutes, until it is told to stop.
@Command(
    name = "daemon",
    description = "Syncs every few minutes, as the configuration file says.",
    mixinStandardHelpOptions = true)
public final class Daemon implements Callable<Integer> {
  private final Context context;

  @Option(names = "--json", description = "Print a JSON document for each run.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  public Daemon(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<Lock> lock = Lock.take(Sync.lock(context.folders()));
    if (lock.isEmpty()) {
      spec.commandLine().getErr().println("Another sync runs already.");
      return Context.ANOTHER_RUNS;
    }
    try (Ending ending = Ending.hooked();
        Lock _ = lock.get()) {
      Tries tries = new Tries(3, Duration.ofSeconds(1), ending.bell());
      while (!ending.isTold()) {
        boolean _ = new Sync.Run(context, json, spec).once(null, tries);
        KtSettings settings = KtSettings.read(KtSettings.file(context.folders().kt()));
        ending.await(Duration.ofMinutes(settings.interval()));
      }
    }
    return 0;
  }
}
