package tidemark.usage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tidemark.json.Json;

/// The program that answers a question. Pure.
final class Recipe {
  private Recipe() {}

  /// Every moment once, whatever was in use at the same time; each event with its category, and
  /// every station by itself behind that, where somebody asks for it.
  static String of(Set<By> by, List<Station> stations, JsonNode classes) {
    String categories =
        by.contains(By.CATEGORY) ? "all = categorize(all, " + rules(classes) + ");\n" : "";
    String apart =
        by.contains(By.DEVICE)
            ? IntStream.range(0, stations.size())
                .mapToObj(", e%d"::formatted)
                .collect(Collectors.joining())
            : "";
    return each(stations) + union(stations) + categories + "RETURN = [all" + apart + "];\n";
  }

  /// A text of the language cannot end in a backslash; no watcher calls its bucket so.
  static boolean canName(String bucket) {
    return !bucket.endsWith("\\");
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
