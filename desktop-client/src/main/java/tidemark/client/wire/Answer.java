package tidemark.client.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/// What a server said.
public record Answer(int status, HttpHeaders headers, String body) {
  private static final int EXCERPT = 200;
  private static final Duration LONGEST = Duration.ofHours(1);

  public boolean isFine() {
    return (status >= 200 && status < 300) || status == 304;
  }

  /// Whether the same request may be answered otherwise later.
  public boolean passes() {
    return status == 408 || status == 425 || status == 429 || status >= 500;
  }

  public boolean isRefusedCredential() {
    return status == 401 || status == 403;
  }

  /// A login page of some network answers 200 as well; it is no answer of the server.
  public boolean isJson() {
    return headers.firstValue("Content-Type").orElse("").contains("json");
  }

  public JsonNode json() {
    return Json.read(body);
  }

  public ObjectNode object() {
    return Json.readObject(body);
  }

  public ArrayNode array() {
    if (json() instanceof ArrayNode array) {
      return array;
    }
    throw new Malformed("A JSON array was expected.");
  }

  /// How long the server asks to wait, at most an hour.
  public Optional<Duration> retryAfter() {
    return headers
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  /// The status and what the server said of it, for a person.
  public String summary() {
    String said = body.strip();
    try {
      if (isJson() && json() instanceof ObjectNode problem) {
        said =
            problem
                .path("message")
                .asText(problem.path("detail").asText(problem.path("title").asText(said)));
      }
    } catch (Malformed _) {
      // then its own words
    }
    return status + " " + (said.length() > EXCERPT ? said.substring(0, EXCERPT) + "…" : said);
  }

  /// This answer, when it is a good one.
  public Answer require() {
    if (isRefusedCredential()) {
      throw new Trouble("The server refuses the credential: " + summary());
    }
    if (!isFine()) {
      throw new Trouble("The server answered " + summary());
    }
    return this;
  }
}
