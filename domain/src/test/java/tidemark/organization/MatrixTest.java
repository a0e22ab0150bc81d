package tidemark.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
  /// In the order of the roles: owner, admin, privacy officer, analyst, lead, member.
  @ParameterizedTest
  @CsvSource({
    "SEE,            yes yes yes yes yes yes",
    "SEE_ADDRESSES,  yes yes yes no  no  no",
    "SEE_DEVICES,    yes yes yes no  no  no",
    "SEE_FIGURES,    yes yes no  yes no  no",
    "SEE_AUDIT,      yes yes yes no  no  no",
    "RENAME,         yes yes no  no  no  no",
    "INVITE,         yes yes no  no  no  no",
    "CHANGE_ROLES,   yes yes no  no  no  no",
    "REMOVE_MEMBERS, yes yes no  no  no  no",
    "FEDERATE,       yes yes no  no  no  no"
  })
  void aRoleHasTheRightsOfTheTable(Right right, String words) {
    List<String> may = Stream.of(Role.values()).map(role -> word(role, right)).toList();
    assertEquals(List.of(words.split(" +")), may);
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
