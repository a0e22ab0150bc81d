package tidemark.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// A host of Ada's that no other test knows. An event is written `time seconds data`, on the second
/// of March 2026.
record Asking(Http ada, String host) {
  static final String DAY = "2026-03-02T00:00:00Z/2026-03-03T00:00:00Z";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Asking onANewHost() {
    return new Asking(Tidemark.running().as("ada"), Names.unique("host"));
  }

  /// Makes a bucket; `%s` in its name is the host.
  Asking bucket(String name, String... events) {
    String path = "/api/0/buckets/" + name.formatted(host);
    ada.post(path, "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"" + host + "\"}").require(200);
    String batch =
        Arrays.stream(events)
            .map(event -> event.split(" ", 3))
            .map(parts ->
                "{\"timestamp\":\"2026-03-02T%sZ\",\"duration\":%s,\"data\":%s}"
                    .formatted((Object[]) parts))
            .collect(Collectors.joining(",", "[", "]"));
    ada.post(path + "/events", batch).require(200);
    return this;
  }

  /// What the program returns for the day; `%s` in it is the host.
  JsonNode day(String program) {
    return ask(ada, program.replace("%s", host), List.of(DAY)).require(200).json().get(0);
  }

  static Http.Answer ask(Http client, String program, List<String> periods) {
    return client.post("/api/0/query/", body(program, periods));
  }

  static String body(String program, List<String> periods) {
    var body = JSON.createObjectNode();
    periods.forEach(body.putArray("timeperiods")::add);
    program.lines().forEach(body.putArray("query")::add);
    return body.toString();
  }

  /// A list of events as `value seconds`, where the value stands under `key`.
  static String sums(JsonNode events, String key) {
    return events
        .valueStream()
        .map(e -> text(e.path("data").path(key)) + " " + e.path("duration").asText())
        .collect(Collectors.joining(", "));
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }
}
