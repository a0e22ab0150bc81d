package tidemark.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamRightTest {
  /// In the order of the roles: owner, admin, member.
  @ParameterizedTest
  @CsvSource({
    "SEE,            yes yes yes",
    "SHARE,          yes yes yes",
    "LEAVE,          yes yes yes",
    "SEE_ADDRESSES,  yes yes no",
    "RENAME,         yes yes no",
    "INVITE,         yes yes no",
    "REMOVE_MEMBERS, yes yes no",
    "BLOCK,          yes yes no",
    "REMOVE_LEADERS, yes no  no",
    "CHANGE_ROLES,   yes no  no",
    "TRANSFER,       yes no  no",
    "DELETE,         yes no  no"
  })
  void aRoleHasTheRightsOfTheTable(TeamRight right, String words) {
    List<String> may =
        Stream.of(TeamRole.values()).map(role -> right.of(role) ? "yes" : "no").toList();
    assertEquals(List.of(words.split(" +")), may);
  }

  @Test
  void theDocumentationHasTheSameTable() throws IOException {
    String page = Files.readString(Path.of("../docs/teams.md"));
    for (TeamRight right : TeamRight.values()) {
      String name = right.name().toLowerCase(Locale.ROOT).replace('_', '-');
      String row =
          Stream.of(TeamRole.values())
              .map(role -> right.of(role) ? " yes |" : " no |")
              .collect(Collectors.joining("", "| " + name + " |", ""));
      assertTrue(page.contains(row), row);
    }
  }

  @Test
  void aRoleHasTheNameItIsWrittenBy() {
    for (TeamRole role : TeamRole.values()) {
      assertEquals(role, TeamRole.named(role.text()).orElseThrow());
      assertEquals(role, TeamRole.of(role.text()));
    }
    assertEquals(
        List.of(),
        Stream.of("OWNER", "", "lead").flatMap(t -> TeamRole.named(t).stream()).toList());
  }
}
