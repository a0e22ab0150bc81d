package tidemark.client.command.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import tidemark.client.command.Context;
import tidemark.client.command.Ending;
import tidemark.client.home.Lock;
import tidemark.client.merge.Strategy;
import tidemark.client.team.TeamBook;
import tidemark.client.team.TeamSync;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// Does what the commands of `team` do with what waits for the server.
///
/// @param context of the command
/// @param desk that opens the book
record Waiting(Context context, Desk desk) {

  int sync(String strategy, int minutes) throws InterruptedException {
    Optional<Strategy> chosen = strategy(strategy);
    Optional<Lock> lock = Lock.take(context.folders().data().resolve("team.lock"));
    if (lock.isEmpty()) {
      desk.err().println("Another sync of teams runs already.");
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
          desk.err().println(e.getMessage());
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

  int retry() {
    return desk.with(book -> book.retry() + " will be tried again.");
  }

  int clear() {
    return desk.with(book -> book.clear() + " are dropped.");
  }
}
