package tidemark.federation;

/// What linking a provider takes.
public record NewProvider(
    String alias, String name, String issuer, String clientId, String secret, String domain) {
  /// Nobody's log shall hold a secret.
  @Override
  public String toString() {
    return alias;
  }
}
