package tidemark.client.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;

/// Somebody's place in a team; before the server knows of it, the wish to join by a code.
public record MemberEntity(ObjectNode json) implements SyncableEntity {
  static final String TYPE = "members";
  private static final Pattern CODE = Pattern.compile("FOCUS-[0-9A-Z]{6}");

  static MemberEntity joining(String code, String localId, Instant now) {
    ObjectNode json = Json.object().put("local_id", localId).putNull("remote_id");
    json.put("invite_code", code.strip().toUpperCase(Locale.ROOT));
    json.put("joined_at", now.toString()).put("last_modified", now.toString());
    return new MemberEntity(json);
  }

  public String person() {
    return json.path("user_id").asText();
  }

  @Override
  public String entityType() {
    return TYPE;
  }

  @Override
  public void validate() {
    boolean isWish = json.hasNonNull("invite_code");
    if (isWish && !CODE.matcher(json.path("invite_code").asText()).matches()) {
      throw new Malformed("A code looks like FOCUS-1A2B3C, and not like the one given.");
    }
  }

  /// Roles and names are the server's.
  @Override
  public ObjectNode mergeWith(ObjectNode remote) {
    return remote;
  }
}
