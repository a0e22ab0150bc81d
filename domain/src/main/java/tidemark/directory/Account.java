package tidemark.directory;

/// A user of Keycloak.
public record Account(String subject, boolean enabled) {}
