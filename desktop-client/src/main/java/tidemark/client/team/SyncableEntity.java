package tidemark.client.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import tidemark.client.merge.Strategy;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Times;

/// A thing that is made here and known to the server as well.
public interface SyncableEntity {
  /// One of the types there are.
  static SyncableEntity of(String type, ObjectNode json) {
    return switch (type) {
      case TeamEntity.TYPE -> new TeamEntity(json);
      case MemberEntity.TYPE -> new MemberEntity(json);
      case SessionShare.TYPE -> new SessionShare(json);
      default -> throw new Malformed("There is no type " + type + ".");
    };
  }

  /// What the server calls such things in its addresses.
  String entityType();

  /// As it is sent, with `local_id`, `remote_id` and `last_modified`.
  ObjectNode json();

  /// Refuses what the server could not take.
  ///
  /// @throws Malformed with what is wrong
  void validate();

  default String localId() {
    return json().path("local_id").asText();
  }

  default Optional<String> remoteId() {
    return Optional.of(json().path("remote_id").asText("")).filter(id -> !id.isEmpty());
  }

  default Instant lastModified() {
    return Times.parse(json().path("last_modified").asText());
  }

  /// One version of this one and the server's, by what such things mean.
  default ObjectNode mergeWith(ObjectNode remote) {
    return new Strategy.LastWriteWins().resolve(version(json()), version(remote));
  }

  /// What a strategy makes of this one and the server's; without one, what such things mean.
  default ObjectNode resolve(ObjectNode remote, Optional<Strategy> strategy) {
    return strategy
        .map(chosen -> chosen.resolve(version(json()), version(remote)))
        .orElseGet(() -> mergeWith(remote));
  }

  private static Strategy.Version version(ObjectNode json) {
    return new Strategy.Version(json, Times.parse(json.path("last_modified").asText()));
  }
}
