package tidemark.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// One pull request, and a browser extension that tells how it is reviewed.
///
/// @param repository nobody else uses it
record Extension(Http http, String repository, int number) {

  static Extension of(String username) {
    return new Extension(Tidemark.running().as(username), Names.unique("Tide"), 7);
  }

  /// The first generation sends more than the newest one.
  Http.Answer startAsFirst() {
    return http.post(
        "/api/sessions/start",
        """
        {"repo_owner":"acme","repo_name":"%s","pr_number":%d,"branch":"main","pr_title":"Rise"}
        """
            .formatted(repository, number));
  }

  Http.Answer start() {
    return start(repository);
  }

  Http.Answer start(String spelt) {
    return http.post(
        "/api/sessions/start",
        "{\"repo_owner\":\"acme\",\"repo_name\":\"%s\",\"pr_number\":%d}".formatted(spelt, number));
  }

  Http.Answer end(long session, long seconds) {
    return http.patch(
        "/api/sessions/" + session + "/end", "{\"duration_seconds\":" + seconds + "}");
  }

  /// As the newest generation reads it: a number, under `data`.
  static long session(Http.Answer answer) {
    JsonNode id = answer.json().path("data").path("session_id");
    if (!id.isIntegralNumber() || !answer.json().path("success").asBoolean()) {
      throw new AssertionError("no session for the extension: " + answer.body());
    }
    return id.asLong();
  }

  /// Those of this repository in the whole list.
  List<JsonNode> sessions() {
    List<JsonNode> mine = new ArrayList<>();
    JsonNode page;
    int offset = 0;
    do {
      page = http.get("/api/sessions?limit=100&offset=" + offset).require(200).json().path("data");
      page.path("sessions")
          .valueStream()
          .filter(session -> session.path("repo_name").asText().equalsIgnoreCase(repository))
          .forEach(mine::add);
      offset += 100;
    } while (page.path("has_more").asBoolean());
    return mine;
  }
}
