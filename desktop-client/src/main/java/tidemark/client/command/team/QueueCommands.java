package tidemark.client.command.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.command.Context;
import tidemark.client.command.Ending;
import tidemark.client.home.Lock;
import tidemark.client.merge.Strategy;
import tidemark.client.team.TeamBook;
import tidemark.client.team.TeamSync;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// The commands of `team` that are about what waits for the server.
@Command(name = "queue")
final class QueueCommands {
  private final Context context;
  private final Desk desk;

  @Spec private CommandSpec spec = CommandSpec.create();

  QueueCommands(Context context) {
    this.context = context;
    this.desk = new Desk(context, () -> spec);
  }

  @Command(
      name = "sync",
      description = "Sends what waits and takes what others did.",
      mixinStandardHelpOptions = true)
  int sync(
      @Option(
              names = "--strategy",
              defaultValue = "merge",
              description = "merge, newest, local or remote: which version counts in a conflict.")
          String strategy,
      @Option(names = "--every", defaultValue = "0", description = "Minutes; once without.")
          int minutes)
      throws InterruptedException {
    Optional<Strategy> chosen = strategy(strategy);
    Optional<Lock> lock = Lock.take(context.folders().data().resolve("team.lock"));
    if (lock.isEmpty()) {
      spec.commandLine().getErr().println("Another sync of teams runs already.");
      return Context.ANOTHER_RUNS;
    }
    try (Lock _ = lock.get()) {
      return minutes == 0 ? desk.with(book -> once(book, chosen)) : again(chosen, minutes);
    }
  }

  private int again(Optional<Strategy> strategy, int minutes) throws InterruptedException {
    try (Ending ending = Ending.hooked()) {
      while (!ending.isTold()) {
        try {
          int _ = desk.with(book -> once(book, strategy));
        } catch (Trouble e) {
          spec.commandLine().getErr().println(e.getMessage());
        }
        ending.await(Duration.ofMinutes(minutes));
      }
    }
    return 0;
  }

  private String once(TeamBook book, Optional<Strategy> strategy) {
    try (Remote remote = context.remote()) {
      TeamSync.Report report = new TeamSync(book, remote, strategy).once();
      return "Synced: %d, failed: %d, pending: %d, received: %d."
          .formatted(report.synced(), report.failed(), report.pending(), report.received());
    } catch (IOException e) {
      throw TeamCommand.unreachable(e);
    }
  }

  private static Optional<Strategy> strategy(String name) {
    return switch (name) {
      case "merge" -> Optional.empty();
      case "newest" -> Optional.of(new Strategy.LastWriteWins());
      case "local" -> Optional.of(new Strategy.LocalWins());
      case "remote" -> Optional.of(new Strategy.RemoteWins());
      default ->
          throw new Trouble("The strategy is merge, newest, local or remote, and not: " + name);
    };
  }

  @Command(
      name = "status",
      description = "Says how it is, as JSON.",
      mixinStandardHelpOptions = true)
  int status() {
    return desk.with(book -> {
      TeamBook.Status status = book.status();
      ObjectNode said = Json.object().put("connected", status.connected());
      said.put("pending", status.pending()).put("failed", status.failed());
      said.put("synced", status.synced());
      var failures = said.putArray("failures");
      book.failures()
          .forEach(failure -> {
            ObjectNode one = failures.addObject().put("entity_type", failure.type());
            one.put("entity_id", failure.id()).put("operation", failure.operation().toString());
            one.put("error", failure.error().orElse(""));
          });
      return Desk.pretty(said);
    });
  }

  @Command(
      name = "retry",
      description = "Tries what was given up once more, with the next sync.",
      mixinStandardHelpOptions = true)
  int retry() {
    return desk.with(book -> book.retry() + " will be tried again.");
  }

  @Command(
      name = "clear",
      description = "Drops what was given up.",
      mixinStandardHelpOptions = true)
  int clear() {
    return desk.with(book -> book.clear() + " are dropped.");
  }
}
