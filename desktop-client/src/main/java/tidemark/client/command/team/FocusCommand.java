package tidemark.client.command.team;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidemark.client.command.Context;
import tidemark.client.team.Focus;
import tidemark.client.wire.Json;

/// `focus`: sessions of focus, which stay here until they are shared.
@Command(
    name = "focus",
    description = "Sessions of focus, which nobody sees until you share them.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class FocusCommand {
  private final Desk desk;

  @Spec private CommandSpec spec = CommandSpec.create();

  public FocusCommand(Context context) {
    this.desk = new Desk(context, () -> spec);
  }

  @Command(
      name = "start",
      description = "Starts a session, and prints its id.",
      mixinStandardHelpOptions = true)
  int start(
      @Option(names = "--minutes", defaultValue = "25", description = "That it is planned for.")
          int minutes) {
    return with(focus -> focus.start(minutes).id());
  }

  @Command(
      name = "stop",
      description = "Ends the session that runs.",
      mixinStandardHelpOptions = true)
  int stop(@Option(names = "--abandon", description = "It was given up.") boolean isAbandoned) {
    return with(focus -> focus.stop(!isAbandoned).id());
  }

  @Command(
      name = "list",
      description = "Prints the sessions of this machine, the newest first.",
      mixinStandardHelpOptions = true)
  int list() {
    return with(focus -> {
      ArrayNode list = Json.array();
      focus
          .sessions()
          .forEach(session -> {
            ObjectNode one = list.addObject().put("id", session.id());
            one.put("start_time", session.start().toString());
            one.put("end_time", session.end().map(Instant::toString).orElse(null));
            one.put("planned_duration_minutes", session.plannedMinutes());
            one.put("actual_duration_seconds", session.seconds().orElse(null));
            one.put("completed", session.completed());
          });
      return Desk.pretty(list);
    });
  }

  @Command(
      name = "share",
      description = "Shows a session to a team, with the next sync.",
      mixinStandardHelpOptions = true)
  int share(
      @Parameters(paramLabel = "SESSION") String session,
      @Option(names = "--team", defaultValue = "") String team) {
    return with(focus -> focus.share(session, Optional.of(team)).localId());
  }

  @Command(
      name = "unshare",
      description = "Shows a session to nobody any more.",
      mixinStandardHelpOptions = true)
  int unshare(@Parameters(paramLabel = "SESSION") String session) {
    return with(focus -> focus.unshare(session) + " shares are taken back.");
  }

  private int with(Function<Focus, String> act) {
    return desk.with(book -> act.apply(Focus.of(book)));
  }
}
