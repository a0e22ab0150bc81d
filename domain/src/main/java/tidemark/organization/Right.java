package tidemark.organization;

/// What somebody may do in an organisation they belong to; `Matrix` says with which role.
public enum Right {
  /// Its name, and who belongs to it.
  SEE,
  /// The addresses of its members.
  SEE_ADDRESSES,
  /// Which devices its members have enrolled in it, and whether they send.
  SEE_DEVICES,
  /// Sums of what its members do, of those who let themselves be counted.
  SEE_FIGURES,
  /// What happened in it.
  SEE_AUDIT,
  RENAME,
  INVITE,
  CHANGE_ROLES,
  REMOVE_MEMBERS,
  /// How long what its devices record is kept, and what of it may be kept at all.
  SET_POLICY,
  /// Its domains and identity providers.
  FEDERATE,
  /// Where it is told what happens in it.
  HOOK;

  public boolean of(Role role) {
    return Matrix.may(role, this);
  }
}
