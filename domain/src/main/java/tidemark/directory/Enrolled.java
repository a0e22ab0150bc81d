package tidemark.directory;

/// A member of an organisation of Keycloak. The account of a managed one belongs to the
/// organisation's identity provider and would end with the membership.
public record Enrolled(String subject, String username, boolean managed) {}
