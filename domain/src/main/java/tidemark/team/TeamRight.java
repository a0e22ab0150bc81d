package tidemark.team;

import static tidemark.team.TeamRole.ADMIN;
import static tidemark.team.TeamRole.MEMBER;
import static tidemark.team.TeamRole.OWNER;

import java.util.Set;

/// What somebody may do in a team they belong to: the one table that decides.
public enum TeamRight {
  /// Its name and code, who belongs to it, its block list, and what is shared.
  SEE(OWNER, ADMIN, MEMBER),
  SHARE(OWNER, ADMIN, MEMBER),
  LEAVE(OWNER, ADMIN, MEMBER),
  /// The addresses of the others.
  SEE_ADDRESSES(OWNER, ADMIN),
  RENAME(OWNER, ADMIN),
  /// Another code, which ends the old one.
  INVITE(OWNER, ADMIN),
  REMOVE_MEMBERS(OWNER, ADMIN),
  BLOCK(OWNER, ADMIN),
  /// Those who lead it with them.
  REMOVE_LEADERS(OWNER),
  CHANGE_ROLES(OWNER),
  TRANSFER(OWNER),
  DELETE(OWNER);

  private final Set<TeamRole> roles;

  TeamRight(TeamRole... roles) {
    this.roles = Set.of(roles);
  }

  public boolean of(TeamRole role) {
    return roles.contains(role);
  }
}
