package tidemark.client.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tidemark.client.team.TeamTable.Connection;
import tidemark.client.wire.Trouble;

/// One person's teams on one machine. What is done here is done, with or without a server;
/// `TeamSync` brings it there.
public final class TeamBook implements AutoCloseable {
  private final TeamTable table;
  private final Clock clock;
  private final Outgoing outgoing;

  private TeamBook(TeamTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
    this.outgoing = new Outgoing(table, this::now);
  }

  public static TeamBook open(Path file, Clock clock) {
    return new TeamBook(TeamTable.open(file), clock);
  }

  /// Says as whom this machine speaks. Another person's entities are forgotten.
  public void connect(String server, String person) {
    table.inOne(() -> {
      Optional<Connection> before = table.connection();
      boolean isSame =
          before.filter(c -> c.server().equals(server) && c.person().equals(person)).isPresent();
      if (!isSame) {
        if (before.isPresent()) {
          table.disconnect();
        }
        table.connect(server, person, now());
      }
    });
  }

  public void disconnect() {
    table.inOne(table::disconnect);
  }

  /// The person's id, once connected.
  public Optional<String> person() {
    return table.inOne(() -> table.connection().map(Connection::person));
  }

  public List<TeamEntity> teams() {
    return table.inOne(() -> table.all(TeamEntity.TYPE).stream().map(TeamEntity::new).toList());
  }

  /// Makes a team; its local id.
  public String create(String name) {
    TeamEntity team = TeamEntity.named(name, UUID.randomUUID().toString(), now());
    return table.inOne(() -> {
      outgoing.add(team, Operation.CREATE);
      table.setTeam(team.localId());
      return team.localId();
    });
  }

  public void rename(String team, String name) {
    table.inOne(() -> {
      ObjectNode json = outgoing.team(team).json().deepCopy().put("name", name.strip());
      outgoing.change(new TeamEntity(json.put("last_modified", now().toString())));
    });
  }

  public void join(String code) {
    MemberEntity wish = MemberEntity.joining(code, UUID.randomUUID().toString(), now());
    table.inOne(() -> outgoing.add(wish, Operation.CREATE));
  }

  public void leave(String team) {
    table.inOne(() -> {
      String known = outgoing.team(team).localId();
      String person = table.connection().map(Connection::person).orElse("");
      MemberEntity own =
          table.ofTeam(MemberEntity.TYPE, known).stream()
              .map(MemberEntity::new)
              .filter(member -> member.person().equals(person))
              .findFirst()
              .orElseThrow(() -> new Trouble("Whether you belong to it is not known here: sync."));
      outgoing.drop(own);
    });
  }

  /// Ends a team for everybody.
  public void delete(String team) {
    table.inOne(() -> outgoing.drop(outgoing.team(team)));
  }

  /// The team that is meant when none is named.
  public void use(String team) {
    table.inOne(() -> table.setTeam(outgoing.team(team).localId()));
  }

  public TeamEntity current(Optional<String> named) {
    return table.inOne(() -> outgoing.team(named.orElse("")));
  }

  public List<MemberEntity> members(String team) {
    return table.inOne(() ->
        table.ofTeam(MemberEntity.TYPE, outgoing.team(team).localId()).stream()
            .map(MemberEntity::new)
            .toList());
  }

  /// How it is.
  ///
  /// @param pending operations that wait
  /// @param failed operations that were given up
  /// @param synced things that are alike here and at the server
  public record Status(boolean connected, long pending, long failed, long synced) {}

  public Status status() {
    return table.inOne(() -> {
      long failed = table.queue().stream().filter(Queued::isParked).count();
      return new Status(
          table.connection().isPresent(),
          table.queue().size() - failed,
          failed,
          table.count("synced"));
    });
  }

  public List<Queued> failures() {
    return table.inOne(() -> table.queue().stream().filter(Queued::isParked).toList());
  }

  /// Tries what was given up once more. How much that is.
  public int retry() {
    return table.inOne(() -> table.retryParked(now()));
  }

  /// Drops what was given up. The next sync brings back what the server has.
  public int clear() {
    return table.inOne(() -> {
      List<Queued> parked = table.queue().stream().filter(Queued::isParked).toList();
      parked.forEach(queued -> {
        table.remove(queued);
        if (queued.operation() == Operation.CREATE) {
          table.forget(queued.type(), queued.id());
        }
      });
      table.setCursor("");
      return parked.size();
    });
  }

  Outgoing outgoing() {
    return outgoing;
  }

  TeamTable table() {
    return table;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public void close() {
    table.close();
  }
}
