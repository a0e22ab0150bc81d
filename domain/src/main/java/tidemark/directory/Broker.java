package tidemark.directory;

/// An OpenID provider of an organisation, as Keycloak keeps it. Its secret is never read back.
///
/// @param alias unique in Keycloak, and part of the address the provider sends people back to
/// @param domain of the addresses whose owners are sent there
public record Broker(
    String alias, String name, String issuer, String clientId, String domain, boolean enabled) {}
