package tidemark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class EveryOperationIT {
  /// What these name is the asker's own: Mallory gets or makes hers, and Ada's is not touched.
  private static final Set<String> IN_ONES_OWN_SPACE =
      Set.of(
          "createBucket",
          "setting",
          "setSetting",
          "removeSetting",
          "repositoryStatistics",
          "stats");

  /// Nothing of Ada's would be left for the other tests; `ErasureIT` does it with newcomers.
  private static final String LAST = "confirmErasure";

  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  /// Who is refused leaves everything as it was made: each kind of asker asks about the same
  /// things.
  private static final Map<String, Things> SHARED = new ConcurrentHashMap<>();

  private final Tidemark tidemark = Tidemark.running();

  static List<Operation> guarded() {
    return Operation.guarded();
  }

  @Test
  void descriptionNamesManyOperations() {
    assertTrue(guarded().size() >= 24, guarded().toString());
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void nobodyIsLetInWithoutACredential(Operation operation) {
    Things things = shared("nobody");
    assertEquals(401, things.ask(operation, tidemark.http()).status());
    requireUntouched("nobody");
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void deadCredentialsAreRefused(Operation operation) {
    Things things = shared("dead");
    for (Http dead :
        List.of(
            withKey(KEYS.computeIfAbsent("revoked", _ -> revoked())),
            withKey(KEYS.computeIfAbsent("expired", _ -> expired())),
            withKey("tdm_" + "a".repeat(43)),
            token("a.b.c"))) {
      assertEquals(401, things.ask(operation, dead).status());
    }
    requireUntouched("dead");
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void eachScopeItNamesIsNeeded(Operation operation) {
    Things things = shared("lacking");
    for (String scope : operation.scopes()) {
      Http.Answer refused =
          things.ask(operation, withKey(KEYS.computeIfAbsent(scope, this::lacking)));
      assertEquals(403, refused.status(), refused.body());
      assertEquals("scope-missing", refused.json().path("code").asText());
    }
    requireUntouched("lacking");
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void malloryGetsNothingOfAdas(Operation operation) {
    Things things = shared("mallory");
    Http.Answer answer = things.ask(operation, tidemark.bearer("mallory"));
    if (operation.isOfTheOperator()) {
      assertEquals(403, answer.status(), answer.body());
    } else if (operation.path().contains("{") && !IN_ONES_OWN_SPACE.contains(operation.id())) {
      assertEquals(404, answer.status(), answer.body());
    }
    assertTrue(answer.status() < 500, answer.body());
    boolean echoesTheName = answer.status() == 404 && operation.path().contains("{bucket}");
    assertFalse(answer.body().contains(things.word()) && !echoesTheName, answer.body());
    requireUntouched("mallory");
    if (IN_ONES_OWN_SPACE.contains(operation.id())) {
      // of the same name are things of her own now
      SHARED.remove("mallory");
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void whoeverItIsForIsLetIn(Operation operation) {
    Http client = operation.isOfTheOperator() ? tidemark.operator() : tidemark.bearer("ada");
    Http.Answer answer = Things.ofAda().ask(operation, client);
    assertTrue(
        answer.status() < 400 || operation.id().equals(LAST),
        operation + " answered " + answer.status() + ": " + answer.body());
  }

  @Test
  void operatorDoesNothingElse() {
    Things things = Things.ofAda();
    for (Operation operation : guarded()) {
      if (!operation.isOfTheOperator() && !operation.scopes().isEmpty()) {
        Http.Answer answer = things.ask(operation, tidemark.operator());
        assertEquals(403, answer.status(), operation + " answered " + answer.body());
      }
    }
    assertTrue(things.areUntouched());
  }

  private static Things shared(String refused) {
    return SHARED.computeIfAbsent(refused, _ -> Things.ofAda());
  }

  /// Others are made after somebody did touch these, so that one failure is not everybody's.
  private static void requireUntouched(String refused) {
    if (!shared(refused).areUntouched()) {
      SHARED.remove(refused);
      fail(refused + " touched what is Ada's");
    }
  }

  private String revoked() {
    JsonNode made = make("{\"name\":\"revoked\"}");
    tidemark.bearer("ada").delete("/v1/auth/api-keys/" + made.path("id").asText()).require(200);
    return made.path("key").asText();
  }

  private String expired() {
    JsonNode made = make("{\"name\":\"expired\"}");
    try (var connection = tidemark.superuser();
        var update =
            connection.prepareStatement(
                "update api_key set expires_at = now() - interval '1 second' where id = ?")) {
      update.setObject(1, UUID.fromString(made.path("id").asText()));
      assertEquals(1, update.executeUpdate());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return made.path("key").asText();
  }

  private String lacking(String scope) {
    Set<String> others = new TreeSet<>();
    Operation.guarded().forEach(operation -> others.addAll(operation.scopes()));
    others.remove(scope);
    others.remove("operator");
    String scopes =
        others.stream().map(other -> "\"" + other + "\"").collect(Collectors.joining(","));
    return make("{\"name\":\"lacks\",\"scopes\":[" + scopes + "]}").path("key").asText();
  }

  private JsonNode make(String order) {
    return tidemark.bearer("ada").post("/v1/auth/api-keys", order).require(201).json();
  }

  private Http withKey(String key) {
    return new Http(tidemark.url(), Map.of("X-API-Key", key));
  }

  private Http token(String token) {
    return new Http(tidemark.url(), Map.of("Authorization", "Bearer " + token));
  }
}
