package tidemark.checkup;

/// One thing that was looked at.
///
/// @param what such as `clock`
/// @param measure a number or a name, for whoever wants to know more
public record Finding(What what, boolean well, String measure) {
  /// What can be wrong.
  public enum What {
    DATABASE,
    CLOCK,
    MIGRATIONS,
    KEYCLOAK,
    JOBS,
    WEBHOOKS,
    ERASURES,
    DISK;

    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
