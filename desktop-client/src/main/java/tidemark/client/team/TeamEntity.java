package tidemark.client.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;

/// A team. Its code is the server's to give.
public record TeamEntity(ObjectNode json) implements SyncableEntity {
  static final String TYPE = "teams";
  private static final int LONGEST = 100;

  static TeamEntity named(String name, String localId, Instant now) {
    ObjectNode json = Json.object().put("local_id", localId).putNull("remote_id");
    json.put("name", name.strip()).putNull("invite_code").putNull("created_by");
    json.put("created_at", now.toString()).put("last_modified", now.toString());
    return new TeamEntity(json);
  }

  public String name() {
    return json.path("name").asText();
  }

  @Override
  public String entityType() {
    return TYPE;
  }

  @Override
  public void validate() {
    if (name().isBlank() || name().length() > LONGEST) {
      throw new Malformed("The name of a team has 1 to " + LONGEST + " characters.");
    }
  }

  @Override
  public ObjectNode mergeWith(ObjectNode remote) {
    ObjectNode merged = SyncableEntity.super.mergeWith(remote).deepCopy();
    merged.set("invite_code", remote.path("invite_code"));
    return merged;
  }
}
