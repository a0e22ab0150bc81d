package tidemark.client.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.home.Files600;
import tidemark.client.home.Lock;
import tidemark.client.privacy.Guard;
import tidemark.client.queue.Queue;
import tidemark.client.relay.Counter;
import tidemark.client.relay.Desk;
import tidemark.client.relay.Forwarder;
import tidemark.client.relay.Hours;
import tidemark.client.relay.Identity;
import tidemark.client.relay.Opening;
import tidemark.client.relay.Passage;
import tidemark.client.relay.Pausing;
import tidemark.client.relay.Relay;
import tidemark.client.store.NativeFolder;
import tidemark.client.wire.Remote;

/// `relay`: stands where watchers expect ActivityWatch, until it is told to stop.
@Command(
    name = "relay",
    description = "Takes what watchers on this machine say, and brings it to the server.",
    mixinStandardHelpOptions = true)
public final class RelayCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--port", description = "Where watchers look for it (${DEFAULT-VALUE}).")
  private int port = 5600;

  @Option(
      names = "--hours",
      description = "When to keep anything at all, for example 'Mon-Fri 08:00-18:00'.")
  private String hours = "";

  @Option(
      names = "--hold",
      description = "Seconds that an event may grow before it is sent (${DEFAULT-VALUE}).")
  private int hold = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  public RelayCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    Hours kept = Hours.of(hours);
    Path folder = Files600.folder(context.folders().data());
    Optional<Lock> lock = Lock.take(folder.resolve("relay.lock"));
    if (lock.isEmpty()) {
      spec.commandLine().getErr().println("Another relay runs already.");
      return Context.ANOTHER_RUNS;
    }
    NativeFolder.use(folder.resolve("native"));
    Guard guard = Guard.open(folder);
    try (Ending ending = Ending.hooked();
        Lock _ = lock.get();
        Remote remote = context.remote();
        Queue queue =
            Queue.open(folder.resolve("relay.db"), context.clock(), Duration.ofSeconds(hold));
        Forwarder forwarder =
            Forwarder.start(queue, remote, Forwarder.Waits.usual(), opening(guard));
        Relay relay = Relay.open(port, parts(queue, remote, forwarder, new Kept(kept, guard)))) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("Listening on 127.0.0.1:" + relay.port());
      out.flush();
      ending.await();
    }
    return 0;
  }

  /// What of all that watchers say is kept.
  private record Kept(Hours hours, Guard guard) {}

  private Opening opening(Guard guard) {
    return new Opening(identity(), guard, context.clock());
  }

  private Relay.Parts parts(Queue queue, Remote remote, Forwarder forwarder, Kept kept) {
    Passage passage = new Passage(remote);
    Pausing pausing = new Pausing(queue, context.clock(), kept.hours(), kept.guard());
    return new Relay.Parts(
        new Desk(queue, identity(), pausing, passage),
        new Counter(queue, pausing, forwarder::state),
        passage);
  }

  private Identity identity() {
    return new Identity(context.hostname(), context.access().account().device());
  }
}
