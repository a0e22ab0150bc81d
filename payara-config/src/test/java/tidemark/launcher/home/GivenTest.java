package tidemark.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenTest {
  private static final Pattern VARIABLE = Pattern.compile("`(TIDEMARK_\\w+)`");

  @TempDir private Path folder = Path.of("");

  @Test
  void secretComesOutOfItsFile() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "s3cret\n");
    assertEquals(
        Map.of("TIDEMARK_SECRET", "s3cret", "HOME_FILE", "x"),
        Given.of(Map.of("TIDEMARK_SECRET_FILE", file.toString(), "HOME_FILE", "x")));
  }

  @Test
  void nobodyGuessesWhichOfTwoIsMeant() {
    assertEquals(
        "Set TIDEMARK_SECRET or TIDEMARK_SECRET_FILE, not both.",
        trouble(Map.of("TIDEMARK_SECRET", "a", "TIDEMARK_SECRET_FILE", "b")));
    assertTrue(
        trouble(Map.of("TIDEMARK_SECRET_FILE", "/nowhere/at/all"))
            .startsWith("TIDEMARK_SECRET_FILE names /nowhere/at/all,"));
  }

  @Test
  void applicationIsStartedWithExactlyTheDocumentedEnvironment() throws IOException {
    Settings settings = Settings.of(Map.of(), folder);
    Map<String, String> environment = Environment.own(settings, new Secrets(folder));
    Set<String> documented = documented("gives the application these", "and, for `serve` alone");
    documented.add("TIDEMARK_URL");
    documented.add("TIDEMARK_KEYCLOAK_URL");
    assertEquals(documented, new TreeSet<>(environment.keySet()));
    assertTrue(environment.values().stream().noneMatch(String::isBlank));
  }

  @Test
  void whateverServeNeedsIsDocumentedAndNamedWhenItIsMissing() throws IOException {
    Set<String> documented = documented("gives the application these", "## The command line");
    documented.add("TIDEMARK_URL");
    documented.add("TIDEMARK_KEYCLOAK_URL");
    assertTrue(documented.containsAll(Neighbours.NEEDED));
    String sentence =
        String.valueOf(
            assertThrows(Trouble.class, () -> Neighbours.of(Settings.of(Map.of(), Path.of("/src"))))
                .getMessage());
    Neighbours.NEEDED.forEach(name -> assertTrue(sentence.contains(name), name));
  }

  @Test
  void applicationNeverSeesTheOwnersPassword() {
    Map<String, String> given =
        Neighbours.NEEDED.stream().collect(Collectors.toMap(name -> name, name -> "of " + name));
    Neighbours neighbours = Neighbours.of(Settings.of(given, Path.of("/src")));
    assertFalse(neighbours.environment().containsKey("TIDEMARK_DB_OWNER_PASSWORD"));
    assertEquals("5432", neighbours.environment().get("TIDEMARK_DB_PORT"));
    assertEquals("tidemark", neighbours.owner().getDatabaseName());
    assertEquals("disable", neighbours.owner().getSslMode());
  }

  @Test
  void databaseIsRecognisedByItsCertificate() throws IOException {
    Path pem = Files.writeString(folder.resolve("ca.pem"), "");
    Map<String, String> environment =
        new HashMap<>(Map.of("TIDEMARK_DB_TLS", "verify-full", "TIDEMARK_CA", pem.toString()));
    assertEquals(":sslMode=verify-full:sslRootCert=" + pem, Tls.of(environment).poolProperties());
    assertEquals("", Tls.of(Map.of()).poolProperties());
    assertThrows(Trouble.class, () -> Tls.of(Map.of("TIDEMARK_DB_TLS", "perhaps")));
    assertThrows(Trouble.class, () -> Tls.of(Map.of("TIDEMARK_CA", "/nowhere/at/all")));
  }

  private static String trouble(Map<String, String> environment) {
    return String.valueOf(assertThrows(Trouble.class, () -> Given.of(environment)).getMessage());
  }

  /// The variables that the page names between two of its phrases.
  private static Set<String> documented(String from, String to) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "operations.md"));
    return VARIABLE
        .matcher(page.substring(page.indexOf(from), page.indexOf(to)))
        .results()
        .map(variable -> variable.group(1))
        .filter(name -> !name.equals("TIDEMARK_X"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
