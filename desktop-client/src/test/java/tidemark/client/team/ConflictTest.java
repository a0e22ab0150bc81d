package tidemark.client.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.client.merge.Strategy;
import tidemark.client.wire.Json;

class ConflictTest {
  /// When each side was changed and whether it was completed there, and whose version stays.
  @ParameterizedTest
  @CsvSource({
    "merge, 10:00 open, 09:00 completed, remote",
    "merge, 09:00 completed, 10:00 open, local",
    "merge, 10:00 open, 09:00 open, local",
    "merge, 09:00 completed, 10:00 completed, remote",
    "merge, 10:00 open, 10:00 open, remote",
    "newest, 10:00 open, 09:00 completed, local",
    "newest, 10:00 open, 10:00 open, remote",
    "local, 09:00 open, 10:00 completed, local",
    "remote, 10:00 completed, 09:00 open, remote"
  })
  void strategyChoosesASession(String strategy, String local, String remote, String stays) {
    ObjectNode kept =
        session("local", local).resolve(session("remote", remote).json(), of(strategy));
    assertEquals(stays, kept.path("session_id").asText());
  }

  @Test
  void teamsCodeAndMembersRoleAreTheServers() {
    ObjectNode local =
        Json.object().put("name", "Here").put("last_modified", "2026-01-02T00:00:00Z");
    ObjectNode remote =
        Json.object().put("name", "There").put("last_modified", "2026-01-01T00:00:00Z");
    ObjectNode merged =
        new TeamEntity(local).resolve(remote.put("invite_code", "FOCUS-AAAAAA"), Optional.empty());
    assertEquals("Here FOCUS-AAAAAA", text(merged, "name") + " " + text(merged, "invite_code"));
    assertEquals(
        "member",
        text(
            new MemberEntity(local.deepCopy().put("role", "owner"))
                .resolve(remote.put("role", "member"), Optional.empty()),
            "role"));
  }

  private static String text(ObjectNode json, String member) {
    return json.path(member).asText();
  }

  private static SessionShare session(String name, String words) {
    String[] parts = words.split(" ");
    ObjectNode json = Json.object().put("session_id", name);
    json.put("last_modified", "2026-01-05T" + parts[0] + ":00Z");
    return new SessionShare(json.put("completed", parts[1].equals("completed")));
  }

  private static Optional<Strategy> of(String name) {
    return switch (name) {
      case "newest" -> Optional.of(new Strategy.LastWriteWins());
      case "local" -> Optional.of(new Strategy.LocalWins());
      case "remote" -> Optional.of(new Strategy.RemoteWins());
      default -> Optional.empty();
    };
  }
}
