package tidemark.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.directory.Newcomer;
import tidemark.stack.Tidemark;

class LogsIT {
  private static final String KEYCLOAK = "Keycloak";

  /// Kept with the secrets, and none.
  private static final String ADDRESS = "portal-address";

  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "an API key", Pattern.compile("tdm_[0-9A-Za-z]{43}"),
          "a token", Pattern.compile("eyJ[0-9A-Za-z_-]{16,}"),
          "a title", Pattern.compile("canary-[0-9a-f]{12}"),
          "a mail address",
              Pattern.compile("[0-9A-Za-z._+-]+@[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*\\.[A-Za-z]{2,}"));

  @TempDir private Path folder = Path.of("");

  private final Path home = Tidemark.settings("stack").home();

  @Test
  void noServerWroteDownWhatIsNobodysBusiness() throws IOException {
    List<Path> logs = files(home.resolve("logs"));
    for (String server : List.of("Payara.out", "PostgreSQL.out", "Keycloak.out", "payara.log")) {
      assertTrue(logs.contains(home.resolve("logs").resolve(server)), logs.toString());
    }
    assertEquals(List.of(), found(logs));
  }

  @Test
  void everyPlantedLineIsFound() throws IOException {
    Path log = folder.resolve("planted.log");
    for (String line :
        List.of(
            "key tdm_" + "a1".repeat(21) + "b",
            "token eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e.s",
            "title canary-0123456789ab",
            "mail ada@acme.example",
            "password " + Newcomer.PASSWORD,
            "secret " + Files.readString(home.resolve("secrets/ada")).strip())) {
      Files.writeString(log, "begin\n" + line + "\nend\n");
      assertEquals(1, found(List.of(log)).size(), line.substring(0, line.indexOf(' ')));
    }
    Path keycloaks = Files.writeString(folder.resolve(KEYCLOAK + ".out"), "mail ada@acme.example");
    assertEquals(List.of(), found(List.of(keycloaks)));
  }

  /// What was found where, without saying it again.
  private List<String> found(List<Path> logs) throws IOException {
    Map<String, Pattern> patterns = new LinkedHashMap<>(PATTERNS);
    patterns.put("a newcomer's password", Pattern.compile(Pattern.quote(Newcomer.PASSWORD)));
    for (Path secret : files(home.resolve("secrets"))) {
      if (!secret.endsWith(ADDRESS)) {
        String text = Files.readString(secret).strip();
        patterns.put("the secret " + secret.getFileName(), Pattern.compile(Pattern.quote(text)));
      }
    }
    List<String> found = new ArrayList<>();
    for (Path log : logs) {
      String text = Files.readString(log, StandardCharsets.ISO_8859_1);
      patterns.forEach((what, pattern) -> {
        boolean mayBe =
            what.equals("a mail address") && log.getFileName().toString().startsWith(KEYCLOAK);
        if (!mayBe && pattern.matcher(text).find()) {
          found.add(log.getFileName() + " holds " + what);
        }
      });
    }
    return found;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
