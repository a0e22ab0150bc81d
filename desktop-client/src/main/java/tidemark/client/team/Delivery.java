package tidemark.client.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.client.team.Queued.Fault;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// Sends what waits in the queue, the oldest first.
final class Delivery {
  private static final int MOST = 50;
  private static final Duration FIRST = Duration.ofSeconds(30);

  private final TeamBook book;
  private final TeamTable table;
  private final Remote remote;
  private final Set<String> stuck = new HashSet<>();
  private int synced;
  private int failed;

  Delivery(TeamBook book, Remote remote) {
    this.book = book;
    this.table = book.table();
    this.remote = remote;
  }

  int synced() {
    return synced;
  }

  int failed() {
    return failed;
  }

  /// What cannot be sent holds up what comes after it of the same entity, and a team that is not
  /// there yet everything that belongs to it.
  void push() throws IOException {
    int attempts = 0;
    boolean goesOn = true;
    for (Queued queued : table.inOne(table::queue)) {
      boolean waits = queued.isParked() || queued.due().isAfter(book.now());
      if (waits || stuck.contains(queued.id()) || stuck.contains("team " + queued.team())) {
        hold(queued);
      } else if (goesOn && attempts < MOST) {
        attempts++;
        goesOn = attempt(current(queued));
      }
    }
  }

  /// As it is after what was sent before it.
  private Queued current(Queued queued) {
    return table.inOne(() ->
        table.queued(queued.type(), queued.id()).stream()
            .filter(now -> now.number() == queued.number())
            .findFirst()
            .orElse(queued));
  }

  private void hold(Queued queued) {
    stuck.add(queued.id());
    if (queued.type().equals(TeamEntity.TYPE) && queued.operation() == Operation.CREATE) {
      stuck.add("team " + queued.id());
    }
  }

  /// Whether the server is there.
  private boolean attempt(Queued queued) throws IOException {
    table.inOne(() -> table.begin(queued));
    Answer answer;
    try {
      answer = send(queued);
    } catch (IOException e) {
      Instant now = book.now();
      table.inOne(() -> table.fail(queued, queued.retries(), now, "NETWORK: out of reach"));
      throw e;
    }
    boolean isGone = queued.operation() == Operation.DELETE && Fault.of(answer) == Fault.NOT_FOUND;
    if (answer.isFine() || isGone) {
      table.inOne(() -> settle(queued, answer));
      synced++;
      return true;
    }
    if (answer.status() == 401) {
      throw new Trouble("The server refuses the credential: " + answer.summary());
    }
    refused(queued, answer);
    return Fault.of(answer) != Fault.NETWORK;
  }

  private Answer send(Queued queued) throws IOException {
    String path = "/api/" + queued.type();
    Optional<String> id = remoteId(queued);
    boolean isJoining =
        queued.type().equals(MemberEntity.TYPE) && queued.operation() == Operation.CREATE;
    if (queued.operation() == Operation.DELETE) {
      return remote.delete(path + "/" + id.orElse(queued.id()));
    }
    return queued.operation() == Operation.UPDATE && id.isPresent()
        ? remote.put(path + "/" + id.get(), queued.payload().toString())
        : remote.post(isJoining ? "/api/teams/join" : path, queued.payload().toString());
  }

  /// What was queued before the server knew the entity does not name it yet.
  private Optional<String> remoteId(Queued queued) {
    Optional<ObjectNode> known = table.inOne(() -> table.find(queued.type(), queued.id()));
    return Optional.of(queued.payload().path("remote_id").asText(""))
        .filter(id -> !id.isEmpty())
        .or(() -> known.map(json -> json.path("remote_id").asText("")))
        .filter(id -> !id.isEmpty());
  }

  private void settle(Queued sent, Answer answer) {
    boolean isEnd = table.done(sent);
    if (sent.operation() == Operation.DELETE) {
      return;
    }
    ObjectNode said = answer.object();
    if (sent.type().equals(MemberEntity.TYPE)) {
      joined(sent, said);
      return;
    }
    said.put("local_id", sent.id());
    if (sent.payload().has("team_id")) {
      said.set("team_id", sent.payload().get("team_id"));
    }
    List<Queued> waiting = table.queued(sent.type(), sent.id());
    String id = said.path("remote_id").asText();
    waiting.stream()
        .filter(later -> later.operation() == Operation.DELETE)
        .forEach(later -> table.setPayload(later, later.payload().deepCopy().put("remote_id", id)));
    Optional<ObjectNode> here = table.find(sent.type(), sent.id());
    if (isEnd && waiting.isEmpty()) {
      table.put(SyncableEntity.of(sent.type(), said), "synced");
    } else if (here.isPresent()) {
      table.put(SyncableEntity.of(sent.type(), here.get().put("remote_id", id)), "pending");
    }
  }

  private void joined(Queued sent, ObjectNode team) {
    table.forget(sent.type(), sent.id());
    table.put(new TeamEntity(team), "synced");
    table.setTeam(team.path("local_id").asText());
  }

  private void refused(Queued queued, Answer answer) {
    Fault fault = Fault.of(answer);
    int retries = fault == Fault.NETWORK ? queued.retries() + 1 : Queued.MOST_RETRIES;
    Duration wait = answer.retryAfter().orElse(FIRST.multipliedBy(1L << queued.retries()));
    Instant due = book.now().plus(wait);
    table.inOne(() -> {
      table.fail(queued, retries, due, fault + ": " + answer.summary());
      if (retries >= Queued.MOST_RETRIES) {
        table.mark(queued, "failed");
      }
    });
    failed++;
    hold(queued);
  }
}
