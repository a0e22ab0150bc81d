package tidemark.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tidemark.launcher.home.Settings;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// The launcher's own command line, with an installation that runs.
class CommandsIT {
  private static final String ADA = "ada@acme.example";

  private final Tidemark tidemark = Tidemark.running();

  @TempDir private Path folder = Path.of("");

  @Test
  void keyIsPrintedAloneAndOpensTheDoorUntilItIsRevoked() {
    String name = Names.unique("script");
    Said made = say("generate-key", "--email", ADA, "--name", name, "--scopes", "events:read");
    assertEquals(0, made.code(), made.toString());
    String key = made.out().strip();
    assertTrue(key.matches("tdm_\\w{43}"), made.toString());
    assertFalse(made.err().contains(key));
    Http client = new Http(tidemark.url(), Map.of("X-API-Key", key));
    assertEquals(200, client.get("/api/0/buckets/").status());
    assertEquals(403, client.get("/v1/auth/api-keys").status(), "it has one scope");

    Said list = say("list-keys", "--email", ADA);
    assertFalse(list.out().contains(key));
    String line = list.out().lines().filter(l -> l.endsWith(name)).findFirst().orElseThrow();
    assertTrue(line.contains("live"), line);

    String id = line.substring(0, line.indexOf(' '));
    assertEquals(0, say("revoke-key", id).code());
    assertEquals(401, client.get("/api/0/buckets/").status());
    assertTrue(say("list-keys", "--email", ADA).out().contains("revoked"));
  }

  @Test
  void whatSamayHasToKnowIsPrintedAndTrue() {
    Said said = say("samay");
    assertEquals(0, said.code(), said.toString());
    assertTrue(said.out().contains("samay-sync"), said.out());
    assertTrue(said.out().contains(tidemark.passwordOf("samay")), said.out());
    assertTrue(said.out().contains(tidemark.url()), said.out());
    String token =
        said.out().lines().filter(l -> l.startsWith("token address")).findFirst().orElseThrow();
    assertTrue(token.contains(tidemark.keycloak() + "/realms/tidemark/"), token);
    assertEquals(1, said(at(Map.of("TIDEMARK_HOME", folder.toString())), "", "samay").code());
  }

  @Test
  void cursorsOfBeforeARestoreAreRefused() {
    Http ada = tidemark.as("ada");
    String cursor = ada.get("/api/v1/changes").require(200).json().path("cursor").asText();
    ada.get("/api/v1/changes?since=" + cursor).require(200);
    Said said = say("after-restore");
    assertEquals(0, said.code(), said.toString());
    Http.Answer refused = ada.get("/api/v1/changes?since=" + cursor).require(410);
    assertEquals("epoch", refused.json().path("reason").asText());
    assertEquals(
        1, said(at(Map.of("TIDEMARK_HOME", folder.toString())), "", "after-restore").code());
  }

  @Test
  void keyMadeForAdaActsInHerOrganisation() {
    String key =
        say("generate-key", "--email", "ADA@acme.example", "--scopes", "organizations,events:write")
            .out()
            .strip();
    Http client = new Http(tidemark.url(), Map.of("X-API-Key", key));
    JsonNode organizations = client.get("/v1/organizations").require(200).json();
    assertEquals(1, organizations.size(), "a key sees its own");
    assertEquals("company", organizations.path(0).path("kind").asText());
    String bucket = "/api/0/buckets/" + Names.unique("by-the-operator");
    client.post(bucket, "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}").require(200);
    tidemark.as("ada").get(bucket).require(200);
    assertEquals(404, tidemark.as("mallory").get(bucket).status());
  }

  @Test
  void keyForWakaTimeIsAUuid() {
    String key = say("generate-key", "--email", ADA, "--form", "wakatime").out().strip();
    assertEquals(4, UUID.fromString(key).version());
  }

  @Test
  void personMadeHereLogsInAndOwnsAnOrganisation() {
    String email = Names.unique("p") + "@newcomers.example";
    String password = UUID.randomUUID().toString();
    Said made = say(password + "\n", "create-user", "--email", email, "--password-stdin");
    assertEquals(0, made.code(), made.toString());
    assertFalse(made.toString().contains(password));
    UUID.fromString(made.out().strip());
    Http.Answer login =
        tidemark
            .http()
            .post(
                "/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    assertEquals("login-unfinished", login.json().path("code").asText(), "it has to be changed");

    assertEquals(1, say("create-user", "--email", email).code(), "there is one already");
    String club = Names.unique("Club");
    Said organization = say("create-organization", "--name", club, "--owner", email);
    assertEquals(0, organization.code(), organization.toString());
    String key = say("generate-key", "--email", email, "--scopes", "organizations").out().strip();
    assertEquals(
        200, new Http(tidemark.url(), Map.of("X-API-Key", key)).get("/v1/organizations").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list-keys --email nobody@nowhere.example",
        "list-keys --email *",
        "list-keys --email=",
        "generate-key --email nobody@nowhere.example",
        "generate-key --email ada@acme.example --scopes all",
        "generate-key --email ada@acme.example --scopes operator",
        "generate-key --email ada@acme.example --form jwt",
        "generate-key --email ada@acme.example --expires 2020-01-01T00:00:00Z",
        "revoke-key 00000000-0000-4000-8000-000000000000",
        "revoke-key nonsense",
        "create-user --email nonsense",
        "create-user --email x@newcomers.example --password-stdin",
        "create-organization --name X --owner nobody@nowhere.example",
      })
  void whatCannotBeDoneIsOneSentence(String line) {
    Said said = say(line.split(" "));
    assertEquals(1, said.code(), said.toString());
    assertEquals("", said.out());
    assertEquals(1, said.err().lines().count(), said.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate-key", "list-keys --mail x", "revoke-key", "make-coffee"})
  void whatIsNotUnderstoodIsExplained(String line) {
    Said said = say(line.split(" "));
    assertEquals(2, said.code());
    assertEquals("", said.out());
    assertFalse(said.err().isBlank());
  }

  @Test
  void helpNamesEveryCommand() {
    Said help = say("--help");
    assertEquals(0, help.code());
    for (String command :
        List.of("run", "doctor", "create-user", "create-organization", "generate-key")) {
      assertTrue(help.out().contains(command), command);
      Said own = say(command, "--help");
      assertEquals(0, own.code());
      assertTrue(own.out().contains("Usage: tidemark " + command), own.out());
    }
  }

  @Test
  void homeThatIsNoneStaysNone() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    Said said = said(at(Map.of("TIDEMARK_HOME", nowhere.toString())), "", "list-keys", "--email=x");
    assertEquals(1, said.code());
    assertTrue(said.err().contains("There is no installation in " + nowhere), said.err());
    assertFalse(Files.exists(nowhere));
  }

  @Test
  void installationThatDoesNotRunSaysSo() throws IOException {
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("operator"), "x\n");
    Settings stopped =
        at(Map.of("TIDEMARK_HOME", folder.toString(), "TIDEMARK_KEYCLOAK_PORT", "1"));
    Said said = said(stopped, "", "list-keys", "--email=x");
    assertEquals(1, said.code());
    assertTrue(said.err().contains("Keycloak does not answer"), said.err());
  }

  @Test
  void otherSecretIsRefused() throws IOException {
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("operator"), "not-the-secret\n");
    int keycloak = tidemark.settings().listen().keycloak();
    Settings wrong =
        at(Map.of("TIDEMARK_HOME", folder.toString(), "TIDEMARK_KEYCLOAK_PORT", "" + keycloak));
    Said said = said(wrong, "", "list-keys", "--email=x");
    assertEquals(1, said.code());
    assertTrue(said.err().contains("refuses the operator's secret"), said.err());
    assertFalse(said.err().contains("not-the-secret"));
  }

  @Test
  void doctorFindsARunningInstallationWellAndAnUnreadableOneNot() {
    assertEquals(0, say("doctor").code());
    var listen = tidemark.settings().listen();
    Settings unreadable =
        at(
            Map.of(
                "TIDEMARK_HOME", folder.resolve("nowhere").toString(),
                "TIDEMARK_PORT", "" + listen.http(),
                "TIDEMARK_KEYCLOAK_PORT", "" + listen.keycloak()));
    assertEquals(1, said(unreadable, "", "doctor").code());
  }

  @Test
  void whatTheOperatorDidIsRememberedAsTheirs() throws SQLException {
    String name = Names.unique("audited");
    assertEquals(0, say("generate-key", "--email", ADA, "--name", name).code());
    List<String> actors = new ArrayList<>();
    try (Connection connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                """
                select p.username from audit_entry e join person p on p.id = e.actor_id
                join api_key k on k.id::text = e.target
                where k.name = ? and e.act = 'key-issued' order by 1
                """)) {
      query.setString(1, name);
      var row = query.executeQuery();
      while (row.next()) {
        actors.add(row.getString(1));
      }
    }
    assertEquals(List.of("ada", "service-account-tidemark-operator"), actors);
  }

  private Said say(String... words) {
    return words.length > 1 && words[0].endsWith("\n")
        ? said(tidemark.settings(), words[0], Stream.of(words).skip(1).toArray(String[]::new))
        : said(tidemark.settings(), "", words);
  }

  private static Said said(Settings settings, String typed, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    CommandLine commands = Main.commands(_ -> settings, in);
    commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Said(commands.execute(words), out.toString(), err.toString());
  }

  private static Settings at(Map<String, String> environment) {
    return Settings.of(environment, Path.of(""));
  }

  private record Said(int code, String out, String err) {}
}
