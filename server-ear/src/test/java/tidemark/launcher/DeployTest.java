package tidemark.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tidemark.launcher.home.Neighbours;

/// The files by which Tidemark is put on a server, as far as they can be looked at here.
class DeployTest {
  private static final Path DEPLOY = Path.of("..", "payara-config", "deploy");
  private static final Pattern VARIABLE = Pattern.compile("\\bTIDEMARK_[A-Z_]+\\b");

  /// Of compose.yaml and the launcher's script alone.
  private static final Set<String> NO_SETTINGS = Set.of("TIDEMARK_NAME", "TIDEMARK_ROOT");

  private static final Pattern LINE = Pattern.compile("[A-Z][A-Za-z]+=.*");
  private static final Set<String> HARDENING =
      Set.of(
          "NoNewPrivileges=yes",
          "ProtectSystem=strict",
          "ProtectHome=yes",
          "PrivateTmp=yes",
          "PrivateDevices=yes",
          "CapabilityBoundingSet=",
          "RestrictSUIDSGID=yes",
          "UMask=0077",
          "User=tidemark");

  @TempDir private Path folder = Path.of("");

  @Test
  void composeFileNamesWhatThereIs() throws IOException {
    JsonNode compose = compose();
    Set<String> secrets = names(compose.path("secrets"));
    Set<String> volumes = names(compose.path("volumes"));
    assertEquals(
        Set.of("postgres", "realm", "keycloak", "tidemark", "proxy"),
        names(compose.path("services")));
    for (JsonNode service : compose.path("services")) {
      service.path("secrets").forEach(secret -> assertTrue(secrets.contains(secret.asText())));
      for (JsonNode volume : service.path("volumes")) {
        String from = volume.asText().split(":")[0];
        assertTrue(
            volumes.contains(from)
                || Files.exists(DEPLOY.resolve(from))
                || from.equals("./certificates"),
            from);
      }
    }
    String made = Files.readString(DEPLOY.resolve("make-secrets"));
    secrets.forEach(secret -> assertTrue(made.contains(" " + secret), secret));
  }

  @Test
  void composeFileGivesServeAllItNeeds() throws IOException {
    JsonNode tidemark = compose().path("services").path("tidemark");
    Set<String> given =
        names(tidemark.path("environment")).stream()
            .map(name -> name.replaceFirst("_FILE$", ""))
            .collect(Collectors.toSet());
    assertTrue(given.containsAll(Neighbours.NEEDED), given.toString());
    tidemark
        .path("environment")
        .properties()
        .forEach(entry -> {
          if (entry.getKey().endsWith("_FILE")) {
            String secret = entry.getValue().asText().replace("/run/secrets/", "");
            assertTrue(tidemark.path("secrets").toString().contains('"' + secret + '"'), secret);
          }
        });
  }

  @Test
  void everyVariableOfTheseFilesIsASetting() throws IOException {
    Set<String> documented = variables(Files.readString(Path.of("..", "docs", "operations.md")));
    for (Path file : files()) {
      Set<String> used = new TreeSet<>();
      for (String name : variables(Files.readString(file))) {
        used.add(name.replaceFirst("_FILE$", ""));
      }
      used.removeAll(documented);
      used.removeAll(NO_SETTINGS);
      assertEquals(Set.of(), used, file.toString());
    }
    assertTrue(variables("TIDEMARK_SHOES: 1").contains("TIDEMARK_SHOES"));
    assertFalse(documented.contains("TIDEMARK_SHOES"));
  }

  @Test
  void everyDocumentedSettingIsRead() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String module : List.of("domain", "rest-api", "web-admin", "payara-config")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|asadmin)")).toList()) {
          sources.append(Files.readString(file));
        }
      }
    }
    List<String> unread = new ArrayList<>();
    for (String name : variables(Files.readString(Path.of("..", "docs", "operations.md")))) {
      String property = name.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
      boolean isRead = sources.indexOf(name) >= 0 || sources.indexOf('"' + property + '"') >= 0;
      if (!isRead && !name.startsWith("TIDEMARK_X") && !NO_SETTINGS.contains(name)) {
        unread.add(name);
      }
    }
    assertEquals(List.of(), unread);
  }

  @Test
  void unitIsHardenedAndReadable() throws IOException {
    List<String> lines = Files.readAllLines(DEPLOY.resolve("tidemark.service"));
    assertEquals(
        List.of("[Unit]", "[Service]", "[Install]"),
        lines.stream().filter(line -> line.startsWith("[")).toList());
    assertEquals(List.of(), strange(lines));
    assertEquals(List.of("= nothing"), strange(List.of("[Unit]", "# note", "= nothing")));
    assertTrue(new HashSet<>(lines).containsAll(HARDENING));
  }

  @Test
  void unitPassesSystemdsOwnCheck() throws IOException, InterruptedException {
    Path verifier = Path.of("/usr/bin/systemd-analyze");
    if (!Files.isExecutable(verifier)) {
      return;
    }
    Path unit = folder.resolve("tidemark.service");
    Path command = Files.writeString(folder.resolve("tidemark"), "#!/bin/sh\n");
    assertTrue(command.toFile().setExecutable(true));
    String text = Files.readString(DEPLOY.resolve("tidemark.service"));
    assertEquals("", verified(verifier, unit, text, command));
    String broken = text.replace("Restart=on-failure", "Restart=whenever-it-likes");
    assertTrue(verified(verifier, unit, broken, command).contains("whenever-it-likes"));
  }

  @Test
  void containerRunsAsNobodyInParticular() throws IOException {
    List<String> lines = Files.readAllLines(DEPLOY.resolve("Containerfile"));
    long stages = lines.stream().filter(line -> line.startsWith("FROM ")).count();
    assertEquals(3, stages);
    assertTrue(lines.lastIndexOf("USER tidemark") > lines.indexOf("COPY . ."));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("HEALTHCHECK ")));
    assertTrue(lines.contains("CMD [\"serve\"]"));
  }

  private static String verified(Path verifier, Path unit, String text, Path command)
      throws IOException, InterruptedException {
    Files.writeString(
        unit, text.replace("/opt/tidemark/payara-config/deploy/tidemark", command.toString()));
    Process process =
        new ProcessBuilder(verifier.toString(), "verify", "--man=no", unit.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    // what it says of other units of this machine is not about ours
    return said.lines()
        .filter(line -> line.contains("tidemark.service"))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> strange(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("["))
        .filter(line -> !LINE.matcher(line).matches())
        .toList();
  }

  private static JsonNode compose() throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Map<String, Object> file =
        new Yaml(options).load(Files.readString(DEPLOY.resolve("compose.yaml")));
    return JsonMapper.builder().build().valueToTree(file);
  }

  private static Set<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static Set<String> variables(String text) {
    return VARIABLE
        .matcher(text)
        .results()
        .map(variable -> variable.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
