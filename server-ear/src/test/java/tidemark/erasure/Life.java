package tidemark.erasure;

import java.util.UUID;
import tidemark.stack.Http;

/// Something in every corner, each with the same word in it.
final class Life {
  private static final String DEVICE = "0b2f5d6e-6b1c-4a3e-8f40-5f1f6f0c9a02";

  private Life() {}

  static void live(Http http, String word) {
    http.post(
            "/api/0/devices/register",
            "{\"device_id\":\"%1$s\",\"hostname\":\"%1$s\"}".formatted(word))
        .require(200);
    http.post(
            "/api/0/buckets/" + word,
            "{\"type\":\"window\",\"client\":\"%1$s\",\"hostname\":\"%1$s\",\"data\":{\"w\":\"%1$s\"}}"
                .formatted(word))
        .require(200);
    http.post(
            "/api/0/buckets/" + word + "/events",
            "[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"duration\":1,\"data\":{\"title\":\"%s\"}}]"
                .formatted(word))
        .require(200);
    http.post("/api/0/settings/" + word, "\"" + word + "\"").require(201);
    http.post("/v1/auth/api-keys", "{\"name\":\"" + word + "\"}").require(201);
    http.put("/api/v1/retention", "{\"rules\":[{\"type\":\"%s\",\"days\":9}]}".formatted(word))
        .require(200);
    work(http, word);
    records(http, word);
  }

  private static void work(Http http, String word) {
    String review =
        "\"repo_owner\":\"%1$s\",\"repo_name\":\"%1$s\",\"pr_number\":1".formatted(word);
    http.post("/api/sessions/start", "{%s,\"pr_title\":\"%s\"}".formatted(review, word))
        .require(201);
    http.post(
            "/api/activities",
            "{%s,\"activity_type\":\"comment\",\"metadata\":{\"w\":\"%s\"}}"
                .formatted(review, word))
        .require(201);
  }

  private static void records(Http http, String word) {
    String record = UUID.randomUUID().toString();
    for (String second : new String[] {"01", "00"}) {
      http.post(
              "/v1/sync/upload",
              """
              {"device_id":"%s","changes":[{"entity_type":"MoodEntry","id":"%s","updated_at":"2026-01-31T12:00:%sZ",
               "deleted":false,"data":{"value":5,"note":"%s %s"}}]}
              """
                  .formatted(DEVICE, record, second, word, second))
          .require(200);
    }
  }

  /// A team of two and an organisation of one, with the word in what others would see.
  static void among(Http http, Http other, String word) {
    var team = http.post("/api/v1/teams", "{\"name\":\"%s\"}".formatted(word)).require(201).json();
    String id = team.path("id").asText();
    other
        .post(
            "/api/v1/teams/join",
            "{\"invite_code\":\"%s\"}".formatted(team.path("invite_code").asText()))
        .require(200);
    other.get("/api/v1/teams/" + id).require(200);
    http.patch("/api/v1/teams/" + id, "{\"name\":\"theirs\"}").require(200);
    http.post("/api/v1/consents", "{\"topic\":\"sessions\",\"team\":\"%s\"}".formatted(id))
        .require(201);
    http.post(
            "/api/shared_sessions",
            """
            {"local_id":"%1$s","session_id":"%1$s","team_id":"%2$s","start_time":"2026-01-01T00:00:00Z",
             "planned_duration_minutes":25,"completed":true}
            """
                .formatted(word, id))
        .require(200);
    http.post("/api/v1/teams", "{\"name\":\"%s\"}".formatted(word)).require(201);
    String club =
        http.post("/v1/organizations", "{\"name\":\"%s\"}".formatted(word))
            .require(201)
            .json()
            .path("id")
            .asText();
    http.post(
            "/v1/organizations/" + club + "/invitations",
            "{\"role\":\"member\",\"email\":\"%s@invited.example\"}".formatted(word))
        .require(201);
  }
}
