package tidemark.federation;

/// An identity provider of an organisation.
///
/// @param alias unique in the organisation
/// @param redirect the address to which the provider must allow people to be sent back
public record Provider(
    String alias,
    String name,
    String issuer,
    String clientId,
    String domain,
    boolean enabled,
    String redirect) {}
