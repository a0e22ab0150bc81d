package tidemark.client.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Times;

/// What a team sees of a session.
public record SessionShare(ObjectNode json) implements SyncableEntity {
  static final String TYPE = "shared_sessions";
  private static final int LONGEST_PLAN = 480;

  /// A session shown to a team.
  ///
  /// @param team its id
  static SessionShare of(FocusSession session, String team, String localId, Instant now) {
    ObjectNode json = Json.object().put("local_id", localId).putNull("remote_id");
    json.put("team_id", team).put("session_id", session.id()).put("shared_at", now.toString());
    return new SessionShare(json).as(session, now);
  }

  /// The same share of what the session is now.
  SessionShare as(FocusSession session, Instant now) {
    ObjectNode json = this.json.deepCopy();
    json.put("start_time", session.start().toString());
    json.put("end_time", session.end().map(Instant::toString).orElse(null));
    json.put("planned_duration_minutes", session.plannedMinutes());
    json.put("actual_duration_seconds", session.seconds().orElse(null));
    json.put("completed", session.completed());
    return new SessionShare(json.put("last_modified", now.toString()));
  }

  public String team() {
    return json.path("team_id").asText();
  }

  public boolean completed() {
    return json.path("completed").asBoolean();
  }

  public long seconds() {
    return json.path("actual_duration_seconds").asLong();
  }

  @Override
  public String entityType() {
    return TYPE;
  }

  @Override
  public void validate() {
    int planned = json.path("planned_duration_minutes").asInt();
    if (planned < 1 || planned > LONGEST_PLAN) {
      throw new Malformed("A session is planned for 1 to " + LONGEST_PLAN + " minutes.");
    }
    Instant start = Times.parse(json.path("start_time").asText());
    Optional<Instant> end =
        Optional.of(json.path("end_time").asText("")).filter(t -> !t.isEmpty()).map(Times::parse);
    if (end.filter(time -> time.isBefore(start)).isPresent()) {
      throw new Malformed("A session does not end before it starts.");
    }
  }

  /// The completed one, whatever the clocks say; else the one changed later; else the server's.
  @Override
  public ObjectNode mergeWith(ObjectNode remote) {
    if (completed() != remote.path("completed").asBoolean()) {
      return completed() ? json : remote;
    }
    return SyncableEntity.super.mergeWith(remote);
  }
}
