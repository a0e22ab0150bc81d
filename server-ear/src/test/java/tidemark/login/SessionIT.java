package tidemark.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class SessionIT {
  private static final String REFRESH = "/auth/refresh";
  private static final String DATA = "/api/0/buckets/";

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void aBearerTokenBuysTheNextOneEvenWhenItsSessionIsAllThatIsLeft() {
    Newcomer newcomer = Newcomer.registered();
    Http.Answer renewed = bearer(newcomer.token()).require(200);
    assertEquals(200, Newcomer.with(renewed.json().path("token").asText()).get(DATA).status());
    assertTrue(renewed.json().path("refresh_token").isMissingNode(), renewed.body());
  }

  @Test
  void aRefreshTokenBuysFiveFieldsAndRotates() {
    Newcomer newcomer = Newcomer.registered();
    JsonNode next = exchange(newcomer.refreshToken()).require(200).json();
    for (String field :
        List.of("user_id", "email", "access_token", "refresh_token", "expires_in")) {
      assertTrue(next.hasNonNull(field), field);
    }
    assertNotEquals(newcomer.refreshToken(), next.path("refresh_token").asText());
    assertEquals(200, exchange(next.path("refresh_token").asText()).status());
  }

  @Test
  void aLostAnswerIsGivenAgain() {
    Newcomer newcomer = Newcomer.registered();
    JsonNode lost = exchange(newcomer.refreshToken()).require(200).json();
    JsonNode again = exchange(newcomer.refreshToken()).require(200).json();
    assertEquals(lost.path("refresh_token"), again.path("refresh_token"));
    assertEquals(200, exchange(again.path("refresh_token").asText()).status());
  }

  @Test
  void manyRefreshesAtOnceGetTheSame() {
    Newcomer newcomer = Newcomer.registered();
    List<String> answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> exchange(newcomer.refreshToken()).require(200))
            .map(answer -> answer.json().path("refresh_token").asText())
            .distinct()
            .toList();
    assertEquals(1, answers.size());
  }

  @Test
  void anOldRefreshTokenEndsTheSession() throws SQLException {
    Newcomer newcomer = Newcomer.registered();
    String next =
        exchange(newcomer.refreshToken()).require(200).json().path("refresh_token").asText();
    change(newcomer, "refreshed_at = refreshed_at - interval '61 seconds'");
    assertEquals(401, exchange(newcomer.refreshToken()).status());
    assertEquals(401, exchange(next).status());
    assertEquals(401, newcomer.client().get(DATA).status());
  }

  @Test
  void aForgedRefreshTokenEndsNothing() {
    Newcomer newcomer = Newcomer.registered();
    String text = newcomer.refreshToken();
    String forged =
        text.substring(0, text.length() - 4) + (text.endsWith("AAAA") ? "BBBB" : "AAAA");
    assertEquals(401, exchange(forged).status());
    assertEquals(401, exchange("tdr_" + UUID.randomUUID() + "_0_" + "A".repeat(43)).status());
    assertEquals(401, exchange("x").status());
    assertEquals(200, exchange(text).status());
  }

  @Test
  void anEndedSessionRefusesItsTokens() throws SQLException {
    Newcomer newcomer = Newcomer.registered();
    change(newcomer, "expires_at = now()");
    assertEquals(401, newcomer.client().get(DATA).status());
    assertEquals(401, bearer(newcomer.token()).status());
    assertEquals(401, exchange(newcomer.refreshToken()).status());
  }

  @Test
  void loggingOutEndsTheSessionAndNoOther() {
    Newcomer newcomer = Newcomer.registered();
    String other = newcomer.logIn("/auth/login").require(200).json().path("token").asText();
    Http client = newcomer.client();
    assertEquals(
        200,
        client.send(client.request("/api/auth/logout").POST(BodyPublishers.noBody())).status());
    assertEquals(401, client.get(DATA).status());
    assertEquals(401, bearer(newcomer.token()).status());
    assertEquals(200, Newcomer.with(other).get(DATA).status());
  }

  @Test
  void sessionsAreListedAndEndedByTheirOwner() {
    Newcomer newcomer = Newcomer.registered();
    String other = newcomer.logIn("/auth/login").require(200).json().path("token").asText();
    JsonNode all = newcomer.client().get("/v1/auth/sessions").require(200).json();
    assertEquals(2, all.size());
    String ended = Tokens.part(other, 1).path("sid").asText();
    assertEquals(ended, all.path(0).path("id").asText());
    assertTrue(all.path(1).path("current").asBoolean(), all.toString());
    String path = "/v1/auth/sessions/" + ended;
    assertEquals(404, Newcomer.with(tidemark.tokenOf("mallory")).delete(path).status());
    assertEquals(200, Newcomer.with(other).get(DATA).status());
    assertEquals(200, newcomer.client().delete(path).status());
    assertEquals(401, Newcomer.with(other).get(DATA).status());
    assertEquals(404, newcomer.client().delete("/v1/auth/sessions/" + UUID.randomUUID()).status());
  }

  @Test
  void whatASessionDidIsInTheAudit() throws SQLException {
    Newcomer newcomer = Newcomer.registered();
    String sid = sid(newcomer);
    newcomer.client().delete("/v1/auth/sessions/" + sid).require(200);
    assertEquals("session-ended session-started", acts(sid));
  }

  @Test
  void whoeverLeftAnOrganizationActsInTheirOwn() throws SQLException {
    Newcomer newcomer = Newcomer.registered();
    tidemark.as("ada").get(DATA).require(200);
    change(
        newcomer,
        "organization_id = (select organization_id from membership m join person p on p.id ="
            + " m.person_id where p.username = 'ada' limit 1)");
    newcomer.client().post("/v1/auth/api-keys", "{\"name\":\"k\"}").require(201);
    run(
        "update api_key k set name = 'own' from person p where p.id = ? and k.person_id = p.id"
            + " and k.organization_id = p.personal_organization_id",
        newcomer.text("user_id"));
  }

  @Test
  void aDisabledPersonsTokensAreRefused() throws SQLException {
    Newcomer newcomer = Newcomer.registered();
    run("update person set disabled_at = now() where id = ?", newcomer.text("user_id"));
    assertEquals(401, newcomer.client().get(DATA).status());
    assertEquals(401, exchange(newcomer.refreshToken()).status());
  }

  @Test
  void aMonthOldKeySignsNoMoreButVerifiesAndManyAtOnceMakeOneNewOne() throws SQLException {
    List<Newcomer> newcomers = Stream.generate(Newcomer::registered).limit(6).toList();
    int before = keys("update signing_key set created_at = created_at - interval '31 days'");
    long signing =
        newcomers.parallelStream()
            .map(newcomer ->
                newcomer.logIn("/auth/login").require(200).json().path("token").asText())
            .map(token -> Tokens.part(token, 0).path("kid").asText())
            .distinct()
            .count();
    assertEquals(1, signing);
    assertEquals(before + 1, keys("update signing_key set sealed = sealed"));
    assertEquals(200, newcomers.getFirst().client().get(DATA).status());
  }

  private Http.Answer exchange(String refreshToken) {
    return tidemark.http().post(REFRESH, "{\"refresh_token\":\"%s\"}".formatted(refreshToken));
  }

  private static Http.Answer bearer(String token) {
    Http client = Newcomer.with(token);
    return client.send(client.request(REFRESH).POST(BodyPublishers.noBody()));
  }

  private static String sid(Newcomer newcomer) {
    return Tokens.part(newcomer.token(), 1).path("sid").asText();
  }

  private void change(Newcomer newcomer, String assignment) throws SQLException {
    run("update login_session set " + assignment + " where id = ?", sid(newcomer));
  }

  private void run(String sql, String id) throws SQLException {
    try (Connection connection = tidemark.superuser();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      assertEquals(1, statement.executeUpdate());
    }
  }

  /// How many keys a statement about all of them meets.
  private int keys(String sql) throws SQLException {
    try (Connection connection = tidemark.superuser();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private String acts(String target) throws SQLException {
    try (Connection connection = tidemark.superuser();
        PreparedStatement statement =
            connection.prepareStatement(
                "select string_agg(act, ' ' order by act) from audit_entry where target = ?")) {
      statement.setString(1, target);
      try (ResultSet row = statement.executeQuery()) {
        assertTrue(row.next());
        return row.getString(1);
      }
    }
  }
}
