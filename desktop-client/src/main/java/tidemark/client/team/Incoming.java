package tidemark.client.team;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidemark.client.merge.Strategy;
import tidemark.client.team.TeamTable.Connection;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Times;

/// Takes what the server has and this machine has not.
record Incoming(TeamBook book, Remote remote, Optional<Strategy> strategy) {
  private static final int PAGE = 500;

  /// What changed at the server.
  ///
  /// @param isAfresh whether this is everything there is
  /// @param gone ids of shares that are none any more
  /// @param shares by their teams
  private record News(
      String cursor, boolean isAfresh, Set<String> gone, Map<String, ArrayNode> shares) {}

  /// How much was new. All of it is stored together with the cursor, or nothing.
  int pull() throws IOException {
    ArrayNode teams = get("/api/teams");
    Map<String, ArrayNode> members = new LinkedHashMap<>();
    for (JsonNode team : teams) {
      String id = team.path("remote_id").asText();
      members.put(id, get("/api/team/members?team_id=" + id));
    }
    News news = news();
    return table()
        .inOne(() -> {
          int taken = take(teams);
          for (Map.Entry<String, ArrayNode> ofTeam : members.entrySet()) {
            taken += replace(MemberEntity.TYPE, ofTeam.getKey(), ofTeam.getValue());
          }
          news.gone().forEach(id -> table().forget(SessionShare.TYPE, id));
          for (Map.Entry<String, ArrayNode> ofTeam : news.shares().entrySet()) {
            taken +=
                news.isAfresh()
                    ? replace(SessionShare.TYPE, ofTeam.getKey(), ofTeam.getValue())
                    : adopt(SessionShare.TYPE, ofTeam.getKey(), ofTeam.getValue());
          }
          table().setCursor(news.cursor());
          return taken;
        });
  }

  private ArrayNode get(String path) throws IOException {
    return remote.get(path).require().array();
  }

  private News news() throws IOException {
    String cursor = table().inOne(() -> table().connection().map(Connection::cursor).orElse(""));
    boolean isAfresh = cursor.isEmpty();
    Set<String> gone = new HashSet<>();
    Map<String, ArrayNode> shares = new HashMap<>();
    boolean hasMore = true;
    while (hasMore) {
      Answer answer = remote.get(page(cursor));
      if (answer.status() == 410) {
        isAfresh = true;
        cursor = "";
        continue;
      }
      ObjectNode page = answer.require().object();
      for (Map.Entry<String, Instant> changed : changed(page, gone).entrySet()) {
        ArrayNode known = shares.computeIfAbsent(changed.getKey(), _ -> Json.array());
        known.addAll(since(changed.getKey(), changed.getValue()));
      }
      cursor = page.path("cursor").asText();
      hasMore = page.path("has_more").asBoolean();
    }
    return new News(cursor, isAfresh, gone, shares);
  }

  private static String page(String cursor) {
    return "/api/v1/changes?types=session_share&limit="
        + PAGE
        + (cursor.isEmpty() ? "" : "&since=" + Remote.encoded(cursor));
  }

  /// Teams with something new, and since when.
  private static Map<String, Instant> changed(ObjectNode page, Set<String> gone) {
    Map<String, Instant> changed = new HashMap<>();
    for (JsonNode change : page.path("changes")) {
      if (change.path("deleted").asBoolean()) {
        gone.add(change.path("id").asText());
      } else {
        Instant at = Times.parse(change.path("updated_at").asText());
        changed.merge(
            change.path("space").asText(), at, (one, two) -> one.isBefore(two) ? one : two);
      }
    }
    return changed;
  }

  private ArrayNode since(String team, Instant at) throws IOException {
    String time = at.minusSeconds(1).toString();
    Answer answer =
        remote.get("/api/shared_sessions?team_id=" + team + "&since=" + Remote.encoded(time));
    return answer.status() == 403 ? Json.array() : answer.require().array(); // just left
  }

  /// The teams there are. What the server does not know yet waits to be sent, and stays.
  private int take(ArrayNode teams) {
    Set<String> there = ids(teams);
    for (ObjectNode team : table().all(TeamEntity.TYPE)) {
      String id = team.path("remote_id").asText("");
      if (!id.isEmpty() && !there.contains(id)) {
        table().forgetTeam(team.path("local_id").asText());
      }
    }
    int taken = 0;
    for (JsonNode team : teams) {
      taken += adopt(new TeamEntity((ObjectNode) team));
    }
    if (table().connection().flatMap(Connection::team).isEmpty() && !teams.isEmpty()) {
      table().setTeam(teams.get(0).path("local_id").asText());
    }
    return taken;
  }

  private static Set<String> ids(ArrayNode entities) {
    return entities
        .valueStream()
        .map(entity -> entity.path("remote_id").asText())
        .collect(Collectors.toSet());
  }

  /// Exactly these, and what waits to be sent.
  private int replace(String type, String team, ArrayNode entities) {
    Set<String> there = ids(entities);
    for (ObjectNode known : table().ofTeam(type, local(team))) {
      String id = known.path("remote_id").asText("");
      if (!id.isEmpty() && !there.contains(id)) {
        table().forget(type, id);
      }
    }
    return adopt(type, team, entities);
  }

  private int adopt(String type, String team, ArrayNode entities) {
    int taken = 0;
    for (JsonNode entity : entities) {
      ObjectNode json = ((ObjectNode) entity).deepCopy().put("team_id", local(team));
      taken += adopt(SyncableEntity.of(type, json));
    }
    return taken;
  }

  /// What this machine calls a team of the server's.
  private String local(String team) {
    return table()
        .find(TeamEntity.TYPE, team)
        .map(json -> json.path("local_id").asText())
        .orElse(team);
  }

  private int adopt(SyncableEntity remote) {
    String type = remote.entityType();
    Optional<ObjectNode> known =
        table()
            .find(type, remote.remoteId().orElse(""))
            .or(() -> table().find(type, remote.localId()));
    String local = known.map(json -> json.path("local_id").asText()).orElse(remote.localId());
    ObjectNode said = remote.json().deepCopy().put("local_id", local);
    List<Queued> waiting = table().queued(type, local);
    if (waiting.stream().anyMatch(queued -> queued.operation() == Operation.DELETE)) {
      return 0;
    }
    if (known.isPresent() && !waiting.isEmpty()) {
      return settle(SyncableEntity.of(type, known.get()), said, waiting);
    }
    boolean isNew = !known.equals(Optional.of(said));
    table().put(SyncableEntity.of(type, said), "synced");
    return isNew ? 1 : 0;
  }

  /// Both sides changed it.
  private int settle(SyncableEntity local, ObjectNode said, List<Queued> waiting) {
    ObjectNode kept = local.resolve(said, strategy).deepCopy();
    if (kept.equals(said)) {
      waiting.forEach(table()::remove);
      table().put(SyncableEntity.of(local.entityType(), said), "synced");
      return 1;
    }
    kept.set("remote_id", said.get("remote_id"));
    if (strategy.filter(Strategy.LocalWins.class::isInstance).isPresent()) {
      kept.put("last_modified", book.now().toString());
    }
    table().put(SyncableEntity.of(local.entityType(), kept), "pending");
    waiting.forEach(queued -> table().setPayload(queued, kept));
    return 0;
  }

  private TeamTable table() {
    return book.table();
  }
}
