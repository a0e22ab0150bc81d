package tidemark.client.command.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidemark.client.command.Context;
import tidemark.client.team.Focus;
import tidemark.client.team.SessionShare;
import tidemark.client.team.TeamBook;
import tidemark.client.team.TeamEntity;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// `team`: the teams of a person, and what they show each other.
@Command(
    name = "team",
    description = "Teams that show each other what they focused on.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class TeamCommand {
  private static final double HOUR = 3600;
  private static final int WEEK = 7;

  private final Context context;
  private final Desk desk;
  private final Waiting waiting;

  @Spec private CommandSpec spec = CommandSpec.create();

  public TeamCommand(Context context) {
    this.context = context;
    this.desk = new Desk(context, () -> spec);
    this.waiting = new Waiting(context, desk);
  }

  @Command(
      name = "connect",
      description = "Lets this machine speak for who is logged in.",
      mixinStandardHelpOptions = true)
  int connect() {
    return desk.with(book -> {
      try (Remote remote = context.remote()) {
        ObjectNode me = remote.get("/v1/me").require().object();
        book.connect(remote.address(), me.path("id").asText());
        return "Connected as " + me.path("name").asText() + ".";
      } catch (IOException e) {
        throw unreachable(e);
      }
    });
  }

  @Command(
      name = "disconnect",
      description = "Forgets the teams here, and what waits for them; sessions stay.",
      mixinStandardHelpOptions = true)
  int disconnect() {
    return desk.with(book -> {
      book.disconnect();
      return "Disconnected. `tidemark-client logout` ends the login as well.";
    });
  }

  @Command(name = "list", description = "Prints your teams.", mixinStandardHelpOptions = true)
  int list() {
    return desk.with(book -> Desk.list(book.teams()));
  }

  @Command(
      name = "create",
      description = "Makes a team, and prints its id.",
      mixinStandardHelpOptions = true)
  int create(@Parameters(paramLabel = "NAME") String name) {
    return desk.with(book -> book.create(name));
  }

  @Command(name = "rename", description = "Renames a team.", mixinStandardHelpOptions = true)
  int rename(
      @Parameters(paramLabel = "TEAM") String team, @Parameters(paramLabel = "NAME") String name) {
    return desk.with(book -> {
      book.rename(team, name);
      return "Renamed.";
    });
  }

  @Command(
      name = "join",
      description = "Joins a team by its code, with the next sync.",
      mixinStandardHelpOptions = true)
  int join(@Parameters(paramLabel = "CODE") String code) {
    return desk.with(book -> {
      book.join(code);
      return "Joining waits for the next sync.";
    });
  }

  @Command(name = "leave", description = "Leaves a team.", mixinStandardHelpOptions = true)
  int leave(@Parameters(paramLabel = "TEAM", defaultValue = "") String team) {
    return desk.with(book -> {
      book.leave(team);
      return "Left.";
    });
  }

  @Command(
      name = "delete",
      description = "Ends a team for everybody.",
      mixinStandardHelpOptions = true)
  int delete(@Parameters(paramLabel = "TEAM") String team) {
    return desk.with(book -> {
      book.delete(team);
      return "Ended.";
    });
  }

  @Command(
      name = "use",
      description = "Makes a team the one that is meant when none is named.",
      mixinStandardHelpOptions = true)
  int use(@Parameters(paramLabel = "TEAM") String team) {
    return desk.with(book -> {
      book.use(team);
      return "Used from now on.";
    });
  }

  @Command(
      name = "members",
      description = "Prints who belongs to a team.",
      mixinStandardHelpOptions = true)
  int members(@Option(names = "--team", defaultValue = "") String team) {
    return desk.with(book -> Desk.list(book.members(team)));
  }

  @Command(
      name = "activity",
      description = "Prints what is shown to a team, the newest first.",
      mixinStandardHelpOptions = true)
  int activity(
      @Option(names = "--team", defaultValue = "") String team,
      @Option(names = "--limit", defaultValue = "20") int limit) {
    return desk.with(book -> {
      var shares = Focus.of(book).activity(team);
      double hours = shares.stream().mapToLong(SessionShare::seconds).sum() / HOUR;
      ObjectNode activity = Json.object().put("total_sessions", shares.size());
      activity.put("total_focus_hours", Math.round(hours * 100) / 100.0);
      var list = activity.putArray("sessions");
      shares.stream().limit(limit).forEach(share -> list.add(share.json()));
      return Desk.pretty(activity);
    });
  }

  @Command(
      name = "statistics",
      description = "Prints a team's figures, as the server has them.",
      mixinStandardHelpOptions = true)
  int statistics(
      @Option(names = "--team", defaultValue = "") String team,
      @Option(names = "--days", defaultValue = "" + WEEK) int days) {
    return desk.with(book -> {
      String id = remoteId(book, team);
      try (Remote remote = context.remote()) {
        Answer answer = remote.get("/api/v1/teams/" + id + "/statistics?days=" + days);
        return Desk.pretty(answer.require().object());
      } catch (IOException e) {
        throw unreachable(e);
      }
    });
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
    return waiting.sync(strategy, minutes);
  }

  @Command(name = "status", description = "Says how it is.", mixinStandardHelpOptions = true)
  int status() {
    return waiting.status();
  }

  @Command(
      name = "retry",
      description = "Tries what was given up once more, with the next sync.",
      mixinStandardHelpOptions = true)
  int retry() {
    return waiting.retry();
  }

  @Command(
      name = "clear",
      description = "Drops what was given up.",
      mixinStandardHelpOptions = true)
  int clear() {
    return waiting.clear();
  }

  private static String remoteId(TeamBook book, String team) {
    TeamEntity named = book.current(Optional.of(team));
    return named
        .remoteId()
        .orElseThrow(() -> new Trouble("The server does not know this team yet: sync."));
  }

  static Trouble unreachable(IOException e) {
    return new Trouble("The server is out of reach; everything is kept here.", e);
  }
}
