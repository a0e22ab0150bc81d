package tidemark.organization;

/// An organisation as Keycloak names it in a token.
public record Organized(String keycloakId, String alias) {}
