package tidemark.organization;

import static tidemark.organization.Right.SEE;
import static tidemark.organization.Right.SEE_ADDRESSES;
import static tidemark.organization.Right.SEE_AUDIT;
import static tidemark.organization.Right.SEE_DEVICES;
import static tidemark.organization.Right.SEE_FIGURES;
import static tidemark.organization.Right.SET_POLICY;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which role may do what in an organisation: the one table that decides.
final class Matrix {
  private static final Map<Role, Set<Right>> RIGHTS =
      Map.of(
          Role.OWNER, EnumSet.allOf(Right.class),
          Role.ADMIN, EnumSet.allOf(Right.class),
          Role.PRIVACY_OFFICER, EnumSet.of(SEE, SEE_ADDRESSES, SEE_DEVICES, SEE_AUDIT, SET_POLICY),
          Role.ANALYST, EnumSet.of(SEE, SEE_FIGURES),
          Role.LEAD, EnumSet.of(SEE),
          Role.MEMBER, EnumSet.of(SEE));

  private Matrix() {}

  static boolean may(Role role, Right right) {
    return RIGHTS.getOrDefault(role, Set.of()).contains(right);
  }

  /// Whether `actor` may make a `before` into an `after`; taking somebody in or out counts as a
  /// change from or to nothing more than a member. Only owners touch owners.
  static boolean mayAppoint(Role actor, Role before, Role after) {
    return may(actor, Right.CHANGE_ROLES)
        && (actor == Role.OWNER || (before != Role.OWNER && after != Role.OWNER));
  }
}
