package tidemark.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tidemark.stack.Http;

/// A webhook of Ada's, and a message to it. There is one for all operations, because nobody may
/// have as many as there are; its address leads nowhere.
///
/// @param facts what of it stays as long as nobody changes it
public record Hooked(String id, String delivery, List<String> facts) {
  private static final String PATH = "/api/v1/webhooks";
  private static final String NAME = "Things";

  public static Hooked of(Http ada) {
    String id = known(ada);
    ada.patch(PATH + "/" + id, "{\"enabled\":true}").require(200);
    String delivery =
        ada.post(PATH + "/" + id + "/test", "").require(202).json().path("id").asText();
    return new Hooked(id, delivery, facts(ada, id));
  }

  public static Map<String, String> bodies() {
    return Map.of(
        "addWebhook", wish("Another"),
        "changeWebhook", "{\"name\":\"Changed\"}",
        "rotateWebhook", "{\"overlap_hours\":1}");
  }

  public String fill(String path) {
    return path.replace("{id}", id).replace("{delivery}", delivery);
  }

  public boolean isUntouched(Http ada) {
    return facts.equals(facts(ada, id));
  }

  /// One whose name was changed is left alone from then on.
  private static String known(Http ada) {
    return ada.get(PATH)
        .require(200)
        .json()
        .valueStream()
        .filter(webhook -> webhook.path("name").asText().equals(NAME))
        .findFirst()
        .orElseGet(() -> ada.post(PATH, wish(NAME)).require(201).json())
        .path("id")
        .asText();
  }

  private static List<String> facts(Http ada, String id) {
    JsonNode webhook = ada.get(PATH + "/" + id).require(200).json();
    JsonNode deliveries = ada.get(PATH + "/" + id + "/deliveries?limit=1000").require(200).json();
    return Stream.concat(
            Stream.of("name", "url", "types", "enabled", "former_until")
                .map(field -> webhook.path(field).toString()),
            deliveries
                .path("deliveries")
                .valueStream()
                .map(delivery -> delivery.path("id").asText()))
        .toList();
  }

  private static String wish(String name) {
    return "{\"name\":\"%s\",\"url\":\"https://hooks.invalid/x\",\"types\":[\"setting.changed\"]}"
        .formatted(name);
  }
}
