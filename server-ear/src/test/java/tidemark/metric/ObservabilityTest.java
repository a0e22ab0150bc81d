package tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ObservabilityTest {
  private static final Path FOLDER = Path.of("..", "payara-config", "observability");
  private static final Pattern NAME = Pattern.compile("\\b(?:tidemark|jvm|process)_\\w+");

  private final Set<String> known =
      Arrays.stream(Metric.values()).map(Metric::text).collect(Collectors.toSet());

  @Test
  void alertsAreAboutMetricsThatExist() throws IOException {
    List<JsonNode> rules = rules(Files.readString(FOLDER.resolve("alerts.yaml")));
    assertTrue(rules.size() >= 10, rules.toString());
    for (JsonNode rule : rules) {
      assertTrue(rule.path("alert").asText().startsWith("Tidemark"), rule.toString());
      assertTrue(rule.path("labels").path("severity").asText().matches("page|ticket"));
      assertFalse(rule.path("annotations").path("summary").asText().isEmpty(), rule.toString());
      String expression = rule.path("expr").asText();
      assertEquals(Set.of(), unknown(expression));
      assertTrue(expression.startsWith("up{") || !named(expression).isEmpty(), expression);
    }
  }

  @Test
  void dashboardShowsEveryMetric() throws IOException {
    JsonNode dashboard =
        JsonMapper.builder().build().readTree(Files.readString(FOLDER.resolve("dashboard.json")));
    Set<String> shown = new TreeSet<>();
    for (JsonNode target : dashboard.path("panels").findValues("expr")) {
      assertEquals(Set.of(), unknown(target.asText()));
      shown.addAll(named(target.asText()));
    }
    assertEquals(new TreeSet<>(known), shown);
  }

  @Test
  void metricThatDoesNotExistIsNoticed() {
    assertEquals(
        Set.of("tidemark_shoes"), unknown("rate(tidemark_shoes[5m]) > tidemark_pool_used"));
    assertEquals(Set.of(), unknown("tidemark_request_seconds_bucket"));
  }

  private Set<String> unknown(String expression) {
    Set<String> unknown = named(expression);
    unknown.removeAll(known);
    return unknown;
  }

  private Set<String> named(String expression) {
    return NAME.matcher(expression)
        .results()
        .map(name -> histogram(name.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String histogram(String name) {
    String whole = name.replaceFirst("_(bucket|sum|count)$", "");
    return known.contains(whole) ? whole : name;
  }

  private static List<JsonNode> rules(String yaml) {
    JsonNode file = JsonMapper.builder().build().valueToTree(new Yaml().load(yaml));
    return file.path("groups").path(0).path("rules").valueStream().toList();
  }
}
