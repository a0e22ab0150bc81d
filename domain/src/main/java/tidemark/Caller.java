package tidemark;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who asks. `person` is also the id of the person's own space; `organization` is the one this
/// request acts in.
public record Caller(
    UUID person,
    UUID organization,
    Set<Scope> scopes,
    Credential credential,
    @Nullable UUID device,
    String request) {

  /// What the caller showed: its kind, the id under which it can be revoked, and the administrator
  /// of the directory who made it to act as this person, if one did.
  public record Credential(Kind kind, String id, @Nullable String impersonator) {
    public Credential(Kind kind, String id) {
      this(kind, id, null);
    }
  }

  /// The three credentials there are, and the portal's own session.
  public enum Kind {
    KEYCLOAK,
    TOKEN,
    KEY,
    PORTAL;

    /// A person sits in front of it, rather than a program with a key.
    public boolean isInteractive() {
      return this == KEYCLOAK || this == PORTAL;
    }
  }

  /// The person's own space.
  public UUID space() {
    return person;
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /// The same caller, acting in another organisation. Who calls this has seen the membership.
  public Caller in(UUID organization) {
    return new Caller(person, organization, scopes, credential, device, request);
  }

  /// The same caller, named by the device the request speaks for.
  public Caller on(@Nullable UUID device) {
    return new Caller(person, organization, scopes, credential, device, request);
  }
}
