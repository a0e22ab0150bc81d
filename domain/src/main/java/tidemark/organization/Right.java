package tidemark.organization;

/// What somebody may do in an organisation they belong to; `Matrix` says with which role.
public enum Right {
  /// Its name, and who belongs to it.
  SEE,
  /// The addresses of its members.
  SEE_ADDRESSES,
  /// Sums of what its members do, of those who let themselves be counted.
  SEE_FIGURES,
  /// What happened in it.
  SEE_AUDIT,
  RENAME,
  INVITE,
  CHANGE_ROLES,
  REMOVE_MEMBERS,
  /// Its domains and identity providers.
  FEDERATE;

  public boolean of(Role role) {
    return Matrix.may(role, this);
  }
}
