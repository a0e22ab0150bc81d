package tidemark.client.team;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import tidemark.client.team.TeamTable.Connection;
import tidemark.client.wire.Trouble;

/// Does things to entities here, and notes what is to be told the server.
///
/// @param table where both are
/// @param now the time
record Outgoing(TeamTable table, Supplier<Instant> now) {

  void add(SyncableEntity entity, Operation operation) {
    if (table.connection().isEmpty()) {
      throw new Trouble("This machine is in no team yet: tidemark-client team connect");
    }
    entity.validate();
    table.put(entity, "pending");
    table.enqueue(entity, operation, now.get());
  }

  /// Another version of what is there, also of what was not sent yet.
  void change(SyncableEntity entity) {
    boolean isCreated =
        table.queued(entity.entityType(), entity.localId()).stream()
            .noneMatch(queued -> queued.operation() == Operation.CREATE);
    add(entity, isCreated ? Operation.UPDATE : Operation.CREATE);
  }

  /// What the server cannot have heard of is forgotten; else it is told.
  void drop(SyncableEntity entity) {
    List<Queued> waiting = table.queued(entity.entityType(), entity.localId());
    boolean isUnheard =
        waiting.stream().anyMatch(q -> q.operation() == Operation.CREATE && !table.wasTried(q));
    waiting.stream()
        .filter(q -> isUnheard || q.operation() == Operation.UPDATE)
        .forEach(table::remove);
    if (entity instanceof TeamEntity) {
      table.forgetTeam(entity.localId());
    } else {
      table.forget(entity.entityType(), entity.localId());
    }
    if (!isUnheard) {
      table.enqueue(entity, Operation.DELETE, now.get());
    }
  }

  /// The person's own shares of a session.
  List<SessionShare> sharesOf(String session) {
    return table.all(SessionShare.TYPE).stream()
        .filter(json -> json.path("session_id").asText().equals(session))
        .filter(this::isOwn)
        .map(SessionShare::new)
        .toList();
  }

  private boolean isOwn(JsonNode json) {
    String person = json.path("user_id").asText("");
    return person.isEmpty()
        || table.connection().filter(c -> c.person().equals(person)).isPresent();
  }

  /// By either of its ids; without one, the current team.
  TeamEntity team(String named) {
    String id = named.isEmpty() ? table.connection().flatMap(Connection::team).orElse("") : named;
    return table
        .find(TeamEntity.TYPE, id)
        .map(TeamEntity::new)
        .orElseThrow(() -> new Trouble("Which team? tidemark-client team list"));
  }
}
