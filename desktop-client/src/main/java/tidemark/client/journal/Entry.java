package tidemark.client.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import tidemark.client.merge.Strategy;
import tidemark.client.wire.Json;

/// A record as this device has it.
///
/// @param data its content; nothing when it is deleted
/// @param usn the number of the version that this one was made of; 0 for none
/// @param edits since the server knew it; 0 when there is nothing to send
/// @param problem why the server cannot take it
public record Entry(
    RecordKey key,
    Instant updatedAt,
    Optional<String> data,
    long usn,
    long edits,
    Optional<String> problem) {

  ObjectNode content() {
    return data.map(Json::readObject).orElseGet(Json::object);
  }

  ObjectNode json(Strategy strategy) {
    ObjectNode change = Json.object();
    change.put("type", key.type()).put("id", key.id()).put("updated_at", updatedAt.toString());
    change.put("deleted", data.isEmpty());
    change.set("data", data.map(Json::readObject).orElse(null));
    change.put("strategy", strategy.name());
    if (usn > 0) {
      change.put("base_usn", usn);
    }
    return change;
  }
}
