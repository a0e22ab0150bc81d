package tidemark.access;

import static java.util.Map.entry;

import java.util.Map;
import tidemark.stack.Http;

/// What operations on reviews are about: a session of Ada's that still runs.
record Reviewed(Http ada, String word, long session) {
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          entry("startReview", reviewed("\"pr_title\":\"another\"")),
          entry("endReview", "{\"duration_seconds\":60}"),
          entry("keepPrActivity", reviewed("\"activity_type\":\"comment\"")),
          entry(
              "keepPrActivities",
              "{\"activities\":[" + reviewed("\"activity_type\":\"approve\"") + "]}"));

  static Reviewed of(Http ada, String word) {
    Http.Answer made =
        ada.post(
                "/api/sessions/start",
                """
                {"repo_owner":"acme","repo_name":"%1$s","pr_number":1,"pr_title":"%1$s"}
                """
                    .formatted(word))
            .require(201);
    return new Reviewed(ada, word, made.json().path("session_id").asLong());
  }

  static Map<String, String> bodies() {
    return BODIES;
  }

  /// Whether a path names something of reviews.
  static boolean has(String path) {
    return path.matches("/api/(sessions|stats|activities)/.*\\{.*");
  }

  String fill(String path) {
    return path.replace("{id}", Long.toString(session))
        .replace("{owner}", "acme")
        .replace("{name}", "tide");
  }

  boolean isUntouched() {
    var now = ada.get("/api/sessions/" + session).require(200).json();
    return now.path("status").asText().equals("active")
        && now.path("pr_title").asText().equals(word);
  }

  private static String reviewed(String more) {
    return "{\"repo_owner\":\"acme\",\"repo_name\":\"another\",\"pr_number\":1," + more + "}";
  }
}
