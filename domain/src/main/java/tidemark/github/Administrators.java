package tidemark.github;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.outside.Web;

/// GitHub, asked who administers an organisation.
@ApplicationScoped
class Administrators {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;

  @Inject private Web web;

  @Inject
  @ConfigProperty(name = "tidemark.github.api.url", defaultValue = "https://api.github.com")
  private String api;

  /// GitHub's numbers for them.
  List<String> of(String login, String token) {
    List<String> found = new ArrayList<>();
    int size = PAGE;
    for (int page = 1; size == PAGE && page <= MOST_PAGES; page++) {
      JsonNode users = page(login, token, page);
      size = users.size();
      Json.elements(users).map(user -> user.path("id").asText()).forEach(found::add);
    }
    return found;
  }

  private JsonNode page(String login, String token, int page) {
    URI address =
        URI.create(
            "%s/orgs/%s/members?role=admin&per_page=%d&page=%d"
                .formatted(api, Web.encoded(login), PAGE, page));
    Web.Answer answer = web.ask(Web.to(address).header("Authorization", "Bearer " + token).GET());
    if (answer.isGood() && answer.json().isArray()) {
      return answer.json();
    }
    throw new Refusal(
        Reason.VALUE_INVALID,
        "GitHub does not tell this token who administers '%s' (it answered %d). The token needs to read the organisation's members."
            .formatted(login, answer.status()));
  }
}
