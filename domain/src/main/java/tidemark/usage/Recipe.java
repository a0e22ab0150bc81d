package tidemark.usage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tidemark.json.Json;

/// The program that answers a question. Pure.
final class Recipe {
  private Recipe() {}

  /// Every moment once, whatever was in use at the same time.
  static String together(List<Station> stations) {
    return each(stations) + union(stations) + "RETURN = all;\n";
  }

  /// As `together`, each event with its category.
  static String categorized(List<Station> stations, JsonNode classes) {
    return each(stations) + union(stations) + "RETURN = categorize(all, " + rules(classes) + ");\n";
  }

  /// As `together`, and then every station by itself.
  static String apart(List<Station> stations) {
    String names =
        IntStream.range(0, stations.size()).mapToObj(i -> ", e" + i).collect(Collectors.joining());
    return each(stations) + union(stations) + "RETURN = [all" + names + "];\n";
  }

  private static String each(List<Station> stations) {
    return IntStream.range(0, stations.size())
        .mapToObj(i -> one("e" + i, stations.get(i)))
        .collect(Collectors.joining());
  }

  private static String one(String name, Station station) {
    StringBuilder program = new StringBuilder();
    program.append(name).append(" = [];\n");
    for (String bucket : station.windows()) {
      program.append(
          "%1$s = union_no_overlap(%1$s, flood(query_bucket(%2$s)));\n"
              .formatted(name, text(bucket)));
    }
    if (!station.presences().isEmpty()) {
      program.append("there = [];\n");
      for (String bucket : station.presences()) {
        program.append(
            "there = period_union(there, filter_keyvals(flood(query_bucket(%s)), \"status\", [\"not-afk\"]));\n"
                .formatted(text(bucket)));
      }
      program.append("%1$s = filter_period_intersect(%1$s, there);\n".formatted(name));
    }
    return program.toString();
  }

  private static String union(List<Station> stations) {
    return IntStream.range(0, stations.size())
        .mapToObj("all = union_no_overlap(all, e%d);\n"::formatted)
        .collect(Collectors.joining("", "all = [];\n", ""));
  }

  /// From the form the web pages keep them in, `[{"name": […], "rule": {…}}]`, to pairs. What has
  /// no pattern matches nothing.
  private static String rules(JsonNode classes) {
    return Json.elements(classes)
        .filter(entry -> entry.path("name").isArray())
        .filter(entry -> entry.path("rule").path("type").asText().equals("regex"))
        .filter(entry -> entry.path("rule").path("regex").isTextual())
        .map(entry -> "[" + texts(entry.path("name")) + ", " + rule(entry.path("rule")) + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// A text of the language cannot end in a backslash, so the pattern stands in a group.
  private static String rule(JsonNode rule) {
    String keys =
        rule.path("select_keys").isArray()
            ? ", \"select_keys\": " + texts(rule.path("select_keys"))
            : "";
    return "{\"type\": \"regex\", \"regex\": %s, \"ignore_case\": %s%s}"
        .formatted(
            text("(?:" + rule.path("regex").textValue() + ")"),
            rule.path("ignore_case").asBoolean(),
            keys);
  }

  private static String texts(JsonNode list) {
    return Json.elements(list)
        .map(node -> text(node.asText()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String text(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }
}
