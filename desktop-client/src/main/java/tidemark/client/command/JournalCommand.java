package tidemark.client.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidemark.client.home.Files600;
import tidemark.client.journal.Journal;
import tidemark.client.journal.JournalSync;
import tidemark.client.journal.RecordKey;
import tidemark.client.merge.Strategy;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;
import tidemark.client.wire.Trouble;

/// `journal`: moods, assessments and schedules, here and on a person's other devices.
@Command(
    name = "journal",
    description = "Private records, kept here and alike on all of your devices.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class JournalCommand {
  private final Context context;

  @Spec private CommandSpec spec = CommandSpec.create();

  public JournalCommand(Context context) {
    this.context = context;
  }

  @Command(
      name = "enable",
      description = "Lets records leave this machine.",
      mixinStandardHelpOptions = true)
  int enable() {
    return with(journal -> {
      journal.enable();
      return "Syncing is on.";
    });
  }

  @Command(
      name = "disable",
      description = "Keeps records here; nothing is asked of the server.",
      mixinStandardHelpOptions = true)
  int disable() {
    return with(journal -> {
      journal.disable();
      return "Syncing is off.";
    });
  }

  @Command(
      name = "status",
      description = "Says how it is, as JSON.",
      mixinStandardHelpOptions = true)
  int status() {
    return with(journal -> {
      Journal.Status status = journal.status();
      ObjectNode said = Json.object().put("enabled", status.enabled());
      said.put("device", status.device()).put("records", status.records());
      said.put("unsent", status.unsent()).put("problems", status.problems());
      return Json.pretty(said.put("last_sync", status.last()));
    });
  }

  @Command(
      name = "put",
      description = "Makes or changes a record, and prints its id.",
      mixinStandardHelpOptions = true)
  int put(
      @Parameters(paramLabel = "TYPE") String type,
      @Parameters(paramLabel = "JSON", description = "Its content.") String data,
      @Option(names = "--id", defaultValue = "", description = "Of the record; new without.")
          String id) {
    String which = id.isEmpty() ? UUID.randomUUID().toString() : id;
    return with(journal -> {
      journal.put(new RecordKey(type, which), Json.readObject(data));
      return which;
    });
  }

  @Command(name = "delete", description = "Deletes a record.", mixinStandardHelpOptions = true)
  int delete(
      @Parameters(paramLabel = "TYPE") String type, @Parameters(paramLabel = "ID") String id) {
    return with(journal -> {
      journal.delete(new RecordKey(type, id));
      return "Deleted.";
    });
  }

  @Command(
      name = "list",
      description = "Prints the records of a type as JSON.",
      mixinStandardHelpOptions = true)
  int list(@Parameters(paramLabel = "TYPE") String type) {
    return with(journal -> {
      ArrayNode list = Json.array();
      journal
          .list(type)
          .forEach(entry -> {
            ObjectNode one = list.addObject().put("id", entry.key().id());
            one.set("data", entry.data().map(Json::read).orElse(null));
          });
      return Json.pretty(list);
    });
  }

  @Command(
      name = "sync",
      description = "Sends what was edited and takes what others did.",
      mixinStandardHelpOptions = true)
  int sync(
      @Option(
              names = "--strategy",
              defaultValue = "newest",
              description = "newest, local or remote: which version counts in a conflict.")
          String name) {
    Strategy strategy = strategy(name);
    return with(journal -> {
      if (!journal.isEnabled()) {
        throw new Trouble("Syncing is off: tidemark-client journal enable");
      }
      try (Remote remote = context.remote()) {
        JournalSync.Report report =
            new JournalSync(journal, remote, Tries.three(), strategy).once();
        return "Sent %d, received %d, lost %d to other devices."
            .formatted(report.sent(), report.received(), report.conflicts());
      } catch (IOException e) {
        throw new Trouble("The server is out of reach; everything is kept here.", e);
      }
    });
  }

  private static Strategy strategy(String name) {
    return switch (name) {
      case "newest" -> new Strategy.LastWriteWins();
      case "local" -> new Strategy.LocalWins();
      case "remote" -> new Strategy.RemoteWins();
      default -> throw new Trouble("The strategy is newest, local or remote, and not: " + name);
    };
  }

  private int with(Function<Journal, String> act) {
    var file = Files600.folder(context.folders().data()).resolve("journal.db");
    try (Journal journal = Journal.open(file, context.clock())) {
      spec.commandLine().getOut().println(act.apply(journal));
    }
    return 0;
  }
}
