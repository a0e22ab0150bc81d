package tidemark.rest.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.live.Topic;

/// The first frame of a client: who it is, what it wants to hear of, and what it has heard already.
///
/// @param last the id of the last frame it knows
record Hello(String credential, List<Topic> topics, @Nullable String last) {
  static Hello of(String text) {
    JsonNode said = read(text);
    @Nullable String credential = said.path("credential").textValue();
    if (credential == null) {
      throw new Refusal(Reason.CREDENTIAL_MISSING);
    }
    List<String> topics = new ArrayList<>();
    said.path("topics").forEach(topic -> topics.add(topic.asText()));
    return new Hello(credential, Topics.of(topics), said.path("last_event_id").textValue());
  }

  private static JsonNode read(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException _) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is not JSON.");
    }
  }
}
