package tidemark.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class OrganizationWebhooksIT {
  private static final String PATH = "/api/v1/webhooks";

  private final Receiver receiver = new Receiver();
  private final Club club = Club.create();
  private final String whose = "?organization=" + club.id();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void membersAndTeamsAreToldOf() {
    String path = receiver.path();
    added(path, "\"member.joined\",\"member.changed\",\"member.left\",\"team.changed\"");
    Newcomer member = club.joined("member");
    JsonNode joined = receiver.next(path).json();
    assertEquals("member.joined", joined.path("type").asText());
    String person = club.member(member).path("id").asText();
    assertEquals(person, joined.path("data").path("person").asText());
    club.http().patch(club.path(member), "{\"role\":\"lead\"}").require(200);
    assertEquals("lead", receiver.next(path).json().path("data").path("role").asText());
    club.http().delete(club.path() + "/members/" + person).require(204);
    assertEquals("member.left", receiver.next(path).json().path("type").asText());
  }

  @Test
  void whoDoesNotLeadHasNoSay() {
    JsonNode webhook = added(receiver.path(), "\"member.joined\"");
    String about = PATH + "/" + webhook.path("id").asText();
    Http member = club.joined("member").http();
    assertEquals(403, member.get(PATH + whose).status());
    assertEquals(
        403, member.post(PATH + whose, wish("https://hooks.example/", "\"member.left\"")).status());
    assertEquals(404, member.get(about).status(), "it is not the member's own");
    Http mallory = Tidemark.running().bearer("mallory");
    for (String operation : new String[] {"", "/deliveries"}) {
      assertEquals(404, mallory.get(about + operation + whose).status());
    }
    assertEquals(404, mallory.post(about + "/test" + whose, "").status());
    assertEquals(404, mallory.post(about + "/rotate" + whose, "{}").status());
    assertEquals(404, mallory.patch(about + whose, "{\"enabled\":false}").status());
    assertEquals(404, mallory.delete(about + whose).status());
    assertEquals(
        club.id(),
        club.http().get(about + whose).require(200).json().path("organization_id").asText());
    assertEquals(404, club.http().get(about).status(), "it is the organisation's");
  }

  /// What a transaction takes back is not told: the message is written where the change is.
  @Test
  void messageIsWrittenInTheTransactionOfTheChange() throws SQLException {
    JsonNode webhook = added(receiver.path(), "\"member.changed\"");
    club.joined("member");
    try (Connection connection = Tidemark.running().superuser()) {
      connection.setAutoCommit(false);
      assertEquals(1, promoted(connection, "analyst"));
      assertEquals(1, messages(connection, webhook), "the control: it is there before the end");
      connection.rollback();
      assertEquals(0, messages(connection, webhook));
      assertEquals(1, promoted(connection, "lead"));
      connection.commit();
      assertEquals(1, messages(connection, webhook));
    }
  }

  /// A lease of another node is respected, and taken over when it has ended.
  @Test
  void webhookThatAnotherNodeLooksAfterIsLeftToIt() throws SQLException {
    String path = receiver.path();
    JsonNode webhook = added(path, "\"member.joined\"");
    String about = PATH + "/" + webhook.path("id").asText();
    club.http().post(about + "/test" + whose, "").require(202);
    Receiver.Message first = receiver.next(path);
    assertTrue(Soon.isTrue(() -> leased(webhook, "null")), "the lease is given back");
    assertTrue(leased(webhook, "now() + interval '1 hour'"));
    club.http().post(about + "/test" + whose, "").require(202);
    assertEquals(null, receiver.within(path, 3), "another node is at it");
    assertTrue(leased(webhook, "now() - interval '1 second'"));
    Set<String> ids = new HashSet<>(Set.of(first.id()));
    assertTrue(ids.add(receiver.next(path).id()));
    assertEquals(null, receiver.within(path, 2), "each once");
  }

  /// Leases the lane, if nobody has it.
  private static boolean leased(JsonNode webhook, String until) {
    try (Connection connection = Tidemark.running().superuser();
        var update =
            connection.prepareStatement(
                "update webhook_lane set leased_until = "
                    + until
                    + " where webhook_id = ?::uuid and (leased_until is null or leased_until > now() + interval '10 minutes')")) {
      update.setString(1, webhook.path("id").asText());
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int promoted(Connection connection, String role) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update membership set role = ? where organization_id = ?::uuid and role = 'member'")) {
      update.setString(1, role);
      update.setString(2, club.id());
      return update.executeUpdate();
    }
  }

  private static int messages(Connection connection, JsonNode webhook) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select count(*) from webhook_message where webhook_id = ?::uuid")) {
      query.setString(1, webhook.path("id").asText());
      var row = query.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  private JsonNode added(String path, String types) {
    return club.http().post(PATH + whose, wish(receiver.url(path), types)).require(201).json();
  }

  private static String wish(String url, String types) {
    return "{\"name\":\"tests\",\"url\":\"%s\",\"types\":[%s]}".formatted(url, types);
  }
}
