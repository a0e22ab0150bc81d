package tidemark.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.login.Providers;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class GitHubLinkIT {
  private final String token = "ghp_" + UUID.randomUUID();
  private final Providers gitHub = new Providers("{}");
  private final Club club = Club.create();
  private final String path = club.path() + "/github";
  private final Newcomer octo = club.joined("analyst");
  private final long id = ThreadLocalRandom.current().nextLong(1L << 50);

  @AfterEach
  void close() {
    gitHub.close();
  }

  @Test
  void administratorThereIsOneHereAsLongAsGitHubSaysSo() {
    know(octo);
    assertEquals(403, leading());
    gitHub.administer(token, onTheSecondPage());
    JsonNode link = link().require(200).json();
    assertEquals("acme-hub", link.path("login").asText());
    assertEquals(1, link.path("administrators").asInt());
    assertEquals(200, leading());
    assertEquals("analyst", club.member(octo).path("role").asText());
    assertTrue(club.member(octo).path("vouched").asBoolean());
    gitHub.administer(token, List.of());
    change("update github_link set asked_at = now() - interval '11 minutes'");
    assertTrue(Soon.isTrue(() -> leading() == 403));
    assertFalse(club.member(octo).path("vouched").asBoolean());
    assertEquals("analyst", club.member(octo).path("role").asText());
  }

  @Test
  void theWordOfASilentGitHubCountsForAnHour() {
    know(octo);
    gitHub.administer(token, List.of(id));
    link().require(200);
    gitHub.close();
    change("update github_link set asked_at = now() - interval '11 minutes'");
    assertTrue(Soon.isTrue(() -> !shown().path("problem").isNull()));
    assertEquals(200, leading());
    change("update membership set vouched_until = vouched_until - interval '1 hour'");
    assertEquals(403, leading());
    assertEquals(0, shown().path("administrators").asInt());
  }

  @Test
  void unlinkingEndsItAtOnce() {
    know(octo);
    gitHub.administer(token, List.of(id));
    link().require(200);
    octo.http().delete(path).require(204);
    assertEquals(403, leading());
    Http.Answer none = club.http().get(path);
    assertEquals("github-unlinked", none.json().path("code").asText());
    assertEquals(404, club.http().delete(path).status());
  }

  @Test
  void nobodyBecomesAMemberByIt() {
    Newcomer stranger = Newcomer.create();
    know(stranger);
    gitHub.administer(token, List.of(id));
    assertEquals(0, link().require(200).json().path("administrators").asInt());
    assertEquals(404, stranger.http().get(club.path()).status());
    assertEquals(403, leading());
  }

  @Test
  void tokenThatMayNotAskIsRefusedAndNoneIsEverShown() {
    Http.Answer refused = link();
    assertEquals(400, refused.status(), refused.body());
    assertTrue(refused.body().contains("acme-hub"), refused.body());
    assertEquals(404, club.http().get(path).status());
    gitHub.administer(token, List.of());
    assertFalse(link().require(200).body().contains(token));
    assertFalse(shown().toString().contains(token));
    String elsewhere = "{\"login\":\"a/../b\",\"token\":\"%s\"}".formatted(token);
    assertEquals(400, club.http().put(path, elsewhere).status());
  }

  private List<Long> onTheSecondPage() {
    List<Long> ids = new ArrayList<>(LongStream.range(1, 101).boxed().toList());
    ids.add(id);
    return ids;
  }

  /// Keycloak knows whose number on GitHub this is.
  private void know(Newcomer person) {
    Tidemark.running()
        .directory()
        .post(
            "/users/" + person.subject() + "/federated-identity/github",
            "{\"identityProvider\":\"github\",\"userId\":\"%d\",\"userName\":\"octo\"}"
                .formatted(id))
        .require(204);
  }

  private Http.Answer link() {
    String body = "{\"login\":\"acme-hub\",\"token\":\"%s\"}".formatted(token);
    return club.http().put(path, body);
  }

  private JsonNode shown() {
    return club.http().get(path).require(200).json();
  }

  /// What only those may read who lead the organisation.
  private int leading() {
    return octo.http().get(club.path() + "/audit").status();
  }

  private void change(String update) {
    try (Connection connection = Tidemark.running().superuser();
        var change = connection.prepareStatement(update + " where organization_id = ?::uuid")) {
      change.setString(1, club.id());
      assertTrue(change.executeUpdate() > 0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
