package tidemark.client.command.samay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tidemark.client.samay.Menu;
import tidemark.client.samay.Samay;
import tidemark.client.samay.SamayState;
import tidemark.client.wire.Trouble;

/// The runs so far, for page and tray.
final class SamayRuns {
  private final Supplier<Samay.Result> run;
  private final Clock clock;
  private final Path state;
  private long runs;
  private long events;
  private String last = "not yet";
  private Optional<Instant> synced = Optional.empty();

  SamayRuns(Supplier<Samay.Result> run, Path state, Clock clock) {
    this.run = run;
    this.clock = clock;
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
    if (words.equals("Synced")) {
      synced = Optional.of(clock.instant());
    }
  }

  synchronized Menu menu(Menu.Login login) {
    return Menu.of(new Menu.State(login, last, synced), clock.instant());
  }

  synchronized ObjectNode status() {
    return SamayState.open(state)
        .document()
        .put("runs", runs)
        .put("events", events)
        .put("last", last);
  }
}
