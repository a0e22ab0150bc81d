package tidemark.web.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.json.Json;

/// A policy while somebody writes it: the texts of the form's fields.
public class Draft implements Serializable {
  private String rules = "[]";

  /// Faces makes another list of this class, so it has to be one that can be made.
  private List<String> days = new ArrayList<>();

  private @Nullable String from;
  private @Nullable String until;
  private String zone;

  Draft(String zone) {
    this.zone = zone;
  }

  /// What a stored policy says, without its salt.
  static Draft of(String json, String zone) {
    JsonNode policy = Json.read(json);
    JsonNode hours = policy.path("hours");
    Draft draft = new Draft(hours.path("zone").asText(zone));
    draft.rules = policy.path("rules").toPrettyString();
    draft.from = hours.path("from").isTextual() ? hours.path("from").asText() : null;
    draft.until = hours.path("until").isTextual() ? hours.path("until").asText() : null;
    draft.days.addAll(Json.elements(hours.path("days")).map(JsonNode::asText).toList());
    return draft;
  }

  /// As the door takes it. Text that is no list of rules is refused here, because nothing can be
  /// asked of it.
  JsonNode policy() {
    ObjectNode policy = Json.object();
    policy.set("rules", list());
    if (!days.isEmpty() || from != null || until != null) {
      ObjectNode hours = policy.putObject("hours");
      hours.put("zone", zone).put("from", from).put("until", until);
      ArrayNode named = hours.putArray("days");
      days.forEach(day -> named.add(Integer.parseInt(day)));
    }
    return policy;
  }

  private JsonNode list() {
    try {
      JsonNode list = Json.mapper().readTree(rules);
      if (list.isArray()) {
        return list;
      }
    } catch (JsonProcessingException e) {
      throw Refusal.ofFields(Map.of("rules", "a list in JSON; " + e.getOriginalMessage()));
    }
    throw Refusal.ofFields(Map.of("rules", "a list in JSON, such as []"));
  }

  public String getRules() {
    return rules;
  }

  public void setRules(@Nullable String rules) {
    this.rules = rules == null ? "[]" : rules;
  }

  /// From 1 for Monday to 7.
  public List<String> getDays() {
    return days;
  }

  public void setDays(List<String> days) {
    this.days = new ArrayList<>(days);
  }

  public @Nullable String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from;
  }

  public @Nullable String getUntil() {
    return until;
  }

  public void setUntil(@Nullable String until) {
    this.until = until;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
