package tidemark.organization;

import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;

/// What a caller is in an organisation, and the caller as one who acts in it.
///
/// @param keycloakId of a company; a personal organisation has none
public record Office(Caller caller, Role role, @Nullable String keycloakId) {

  public boolean may(Right right) {
    return right.of(role);
  }

  /// Refuses to let this office make a `before` into an `after`.
  public void requireAppointing(Role before, Role after) {
    if (!Matrix.mayAppoint(role, before, after)) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
  }

  /// Keycloak's id, for what a personal organisation has no use for.
  public String company() {
    if (keycloakId == null) {
      throw new Refusal(
          Reason.CONFLICT, "This is a personal organisation: nobody else can belong to it.");
    }
    return keycloakId;
  }
}
