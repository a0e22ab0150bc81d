package tidemark.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          right,          owner, admin, privacy_officer, analyst, lead, member
          SEE,            yes,   yes,   yes,             yes,     yes,  yes
          SEE_ADDRESSES,  yes,   yes,   yes,             no,      no,   no
          RENAME,         yes,   yes,   no,              no,      no,   no
          INVITE,         yes,   yes,   no,              no,      no,   no
          CHANGE_ROLES,   yes,   yes,   no,              no,      no,   no
          REMOVE_MEMBERS, yes,   yes,   no,              no,      no,   no
          FEDERATE,       yes,   yes,   no,              no,      no,   no
          """)
  void aRoleHasTheRightsOfTheTable(
      Right right, String owner, String admin, String officer, String others) {
    assertEquals(owner, word(Role.OWNER, right));
    assertEquals(admin, word(Role.ADMIN, right));
    assertEquals(officer, word(Role.PRIVACY_OFFICER, right));
    assertEquals(others, word(Role.ANALYST, right));
    assertEquals(others, word(Role.LEAD, right));
    assertEquals(others, word(Role.MEMBER, right));
  }

  @ParameterizedTest
  @CsvSource({
    "OWNER, MEMBER, OWNER, true",
    "OWNER, OWNER, MEMBER, true",
    "ADMIN, MEMBER, ADMIN, true",
    "ADMIN, ADMIN, MEMBER, true",
    "ADMIN, MEMBER, OWNER, false",
    "ADMIN, OWNER, MEMBER, false",
    "PRIVACY_OFFICER, MEMBER, ANALYST, false",
    "LEAD, MEMBER, LEAD, false",
    "ANALYST, MEMBER, MEMBER, false",
    "MEMBER, MEMBER, OWNER, false"
  })
  void onlyOwnersTouchOwners(Role actor, Role before, Role after, boolean may) {
    assertEquals(may, Matrix.mayAppoint(actor, before, after));
  }

  private static String word(Role role, Right right) {
    return right.of(role) ? "yes" : "no";
  }
}
