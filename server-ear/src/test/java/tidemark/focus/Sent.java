package tidemark.focus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tidemark.stack.Http;
import tidemark.stack.Names;

/// A shared session as FocusFlow's client sends it.
record Sent(ObjectNode body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// One that runs, under a new name.
  static Sent to(String team) {
    String name = Names.unique("session");
    return new Sent(
        JSON.createObjectNode()
            .put("local_id", Names.unique("share"))
            .putNull("remote_id")
            .put("team_id", team)
            .put("user_id", "00000000-0000-0000-0000-000000000000")
            .put("session_id", name)
            .put("start_time", "2026-01-05T09:00:00+00:00")
            .putNull("end_time")
            .put("planned_duration_minutes", 25)
            .putNull("actual_duration_seconds")
            .put("completed", false)
            .put("shared_at", "2026-01-05T09:00:01+00:00")
            .put("last_modified", "2026-01-05T09:00:01+00:00")
            .put("sync_status", "pending"));
  }

  Sent completed(String modified, long seconds) {
    ObjectNode later = body.deepCopy();
    later
        .put("end_time", "2026-01-05T09:25:00+00:00")
        .put("actual_duration_seconds", seconds)
        .put("completed", true)
        .put("last_modified", modified);
    return new Sent(later);
  }

  Sent planned(String modified, int minutes) {
    ObjectNode later = body.deepCopy();
    later.put("planned_duration_minutes", minutes).put("last_modified", modified);
    return new Sent(later);
  }

  Sent with(String member, String value) {
    return new Sent(body.deepCopy().put(member, value));
  }

  JsonNode post(Http http) {
    return http.post("/api/shared_sessions", body.toString()).require(200).json();
  }

  JsonNode put(Http http, JsonNode known) {
    return http.put(path(known), body.toString()).require(200).json();
  }

  static String path(JsonNode known) {
    return "/api/shared_sessions/" + known.path("remote_id").asText();
  }
}
