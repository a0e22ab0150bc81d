package tidemark.federation;

import org.jspecify.annotations.Nullable;

/// What shall be different; what is null stays. The issuer never changes: whoever it named would be
/// other people.
public record ProviderChange(
    @Nullable String name,
    @Nullable String clientId,
    @Nullable String secret,
    @Nullable String domain,
    @Nullable Boolean enabled) {
  /// Nobody's log shall hold a secret.
  @Override
  public String toString() {
    return "change";
  }
}
