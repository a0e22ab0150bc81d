package tidemark.access;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidemark.fault.Told;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;
import tidemark.takeout.Wishes;
import tidemark.webhook.Hooked;

/// Things of Ada's for an operation to be about. Each holds a word nobody else knows.
final class Things {
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          entry("createBucket", "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}"),
          entry("appendEvents", "[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":{}}]"),
          entry("heartbeat", "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":{}}"),
          entry(
              "import",
              "{\"buckets\":{\"x\":{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\",\"events\":[]}}}"),
          entry(
              "query",
              "{\"timeperiods\":[\"2025-12-31T00:00:00Z/2026-01-02T00:00:00Z\"],"
                  + "\"query\":[\"RETURN = query_bucket_names();\"]}"),
          entry("setSetting", "1"),
          entry("changeMe", "{\"zone\":\"UTC\"}"),
          entry(
              "registerDevice",
              "{\"device_id\":\"%1$s\",\"hostname\":\"%1$s\"}".formatted("another")),
          entry("renameDevice", "{\"name\":\"renamed\"}"),
          entry("issueKey", "{\"name\":\"another\"}"),
          entry("rotateKey", "{\"overlap_hours\":1}"),
          entry(
              "uploadEvents",
              "{\"events\":[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"bucket_id\":\"b_h\"}]}"),
          entry(
              "uploadSyncEvents",
              "{\"events\":[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"bucket_id\":\"b_h\"}]}"),
          entry(
              "uploadActivities",
              "{\"events\":[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"bucket_id\":\"b_h\"}]}"));

  private static final Map<String, String> OPERATOR_BODIES =
      Map.of(
          "makePerson",
          "{\"email\":\"%s@newcomers.example\"}".formatted(Names.unique("made")),
          "makeOrganization",
          "{\"name\":\"%s\",\"owner\":\"linus@acme.example\"}".formatted(Names.unique("Made")),
          "issueKeyForSomebody",
          "{\"email\":\"ada@acme.example\",\"key\":{\"name\":\"by the operator\"}}");

  private final Http ada;
  private final String word = Names.unique("secret");
  private final String event;
  private final String device;
  private @Nullable String key;
  private @Nullable Acme acme;
  private @Nullable Crew crew;
  private @Nullable Reviewed reviewed;
  private @Nullable Hooked hooked;

  private Things(Http ada) {
    this.ada = ada;
    ada.post("/api/0/buckets/" + word, "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
    JsonNode stored =
        ada.post(
                "/api/0/buckets/" + word + "/events",
                "[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":{\"w\":\"" + word + "\"}}]")
            .require(200)
            .json();
    this.event = stored.get(0).path("id").asText();
    this.device =
        ada.post(
                "/api/0/devices/register",
                "{\"device_id\":\"%1$s\",\"hostname\":\"%1$s\"}".formatted(word))
            .require(200)
            .json()
            .path("id")
            .asText();
    ada.post("/api/0/settings/" + word, "\"" + word + "\"").require(201);
  }

  static Things ofAda() {
    return new Things(Tidemark.running().bearer("ada"));
  }

  String word() {
    return word;
  }

  /// The operation, asked about these things by whoever `client` is.
  Http.Answer ask(Operation operation, Http client) {
    HttpRequest.Builder request = client.request(path(operation));
    if (operation.id().equals("importMe")) {
      return client.send(Wishes.archive(request));
    }
    if (operation.id().equals("linkGitHub")) {
      return Acme.asked(() -> send(operation, client, request));
    }
    return send(operation, client, request);
  }

  private Http.Answer send(Operation operation, Http client, HttpRequest.Builder request) {
    if (operation.hasBody()) {
      String body =
          Stream.of(
                  BODIES,
                  Acme.bodies(),
                  Reviewed.bodies(),
                  Synced.bodies(),
                  Wishes.bodies(),
                  Hooked.bodies(),
                  Told.bodies(),
                  OPERATOR_BODIES)
              .filter(bodies -> bodies.containsKey(operation.id()))
              .map(bodies -> bodies.get(operation.id()))
              .findFirst()
              .orElse(crew == null ? null : crew.body(operation.id()));
      if (body == null) {
        throw new AssertionError("Give Things a body for the operation " + operation.id());
      }
      return client.send(
          request
              .header("Content-Type", "application/json")
              .method(operation.method(), HttpRequest.BodyPublishers.ofString(body)));
    }
    return client.send(request.method(operation.method(), HttpRequest.BodyPublishers.noBody()));
  }

  /// Whether they are all still as they were made.
  boolean areUntouched() {
    JsonNode devices = ada.get("/api/0/devices").require(200).json();
    JsonNode keys = ada.get("/v1/auth/api-keys").require(200).json();
    return (acme == null || acme.isUntouched())
        && (crew == null || crew.isUntouched())
        && (reviewed == null || reviewed.isUntouched())
        && (hooked == null || hooked.isUntouched(ada))
        && ada.get("/api/0/buckets/" + word + "/events").body().contains(word)
        && ada.get("/api/0/buckets/" + word + "/events/count").json().asInt() == 1
        && ada.get("/api/0/settings/" + word).body().equals("\"" + word + "\"")
        && devices
            .valueStream()
            .anyMatch(d -> d.path("name").asText().equals(word) && d.path("revoked_at").isNull())
        && (key == null
            || keys.valueStream().anyMatch(k -> k.path("id").asText().equals(key) && isAsMade(k)));
  }

  /// Made for the operations about one: nobody may have as many as there are operations.
  private String key() {
    String known = key;
    if (known == null) {
      known =
          ada.post("/v1/auth/api-keys", "{\"name\":\"" + word + "\"}")
              .require(201)
              .json()
              .path("id")
              .asText();
      key = known;
    }
    return known;
  }

  private static boolean isAsMade(JsonNode key) {
    return key.path("revoked_at").isNull() && key.path("former_until").isNull();
  }

  private String path(Operation operation) {
    if (operation.path().matches("/v1/(organizations|invitations)/.*")) {
      Acme known =
          acme == null || !acme.isFor(operation.path()) ? Acme.of(ada, operation.path()) : acme;
      acme = known;
      return known.fill(operation.path()) + query(operation);
    }
    if (Crew.isAbout(operation.path())) {
      Crew known = crew == null ? Crew.of(ada) : crew;
      crew = known;
      return known.fill(operation.path());
    }
    if (Reviewed.has(operation.path())) {
      Reviewed known = reviewed == null ? Reviewed.of(ada, word) : reviewed;
      reviewed = known;
      return known.fill(operation.path());
    }
    if (operation.path().startsWith("/api/v1/webhooks/")) {
      Hooked known = hooked == null ? Hooked.of(ada) : hooked;
      hooked = known;
      return known.fill(operation.path());
    }
    return operation
            .path()
            .replace("{bucket}", word)
            .replace("{event}", event)
            .replace("{key}", word)
            .replace("{by}", "app")
            .replace("{job}", "forget-keys")
            .replace("{id}", id(operation.path()))
        + query(operation);
  }

  private String id(String path) {
    if (path.contains("keys/{id}")) {
      return key();
    }
    if (path.contains("/sessions/{id}")) {
      return session();
    }
    if (path.contains("/error-reports/{id}")) {
      return Told.by(ada);
    }
    return path.contains("/conflicts/{id}") ? Synced.conflict(ada) : device;
  }

  /// Made for the few operations that are about one.
  private static String session() {
    Tidemark tidemark = Tidemark.running();
    String typed = "{\"email\":\"ada\",\"password\":\"%s\"}".formatted(tidemark.passwordOf("ada"));
    String token =
        tidemark.http().post("/auth/login", typed).require(200).json().path("token").asText();
    Http client = new Http(tidemark.url(), Map.of("Authorization", "Bearer " + token));
    return client.get("/v1/auth/sessions").require(200).json().path(0).path("id").asText();
  }

  private static String query(Operation operation) {
    return switch (operation.id()) {
      case "previewRetention", "previewOrganizationRetention" -> "?days=36500";
      case "deleteBucket" -> "?force=1";
      case "deleteEvents" -> "?start=2026-01-01T00:00:00Z&end=2026-01-02T00:00:00Z&force=1";
      case "keysOfSomebody" -> "?email=ada@acme.example";
      case "heartbeat" -> "?pulsetime=1";
      case "live" -> "?seconds=0";
      case "stats" -> "?start=2026-01-01T00:00:00Z&end=2026-01-02T00:00:00Z";
      default -> "";
    };
  }
}
