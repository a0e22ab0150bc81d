package tidemark.directory;

import org.jspecify.annotations.Nullable;

/// An organisation of Keycloak. `owner` is the username that its attribute `tidemark.owner` names.
public record Company(String id, String name, @Nullable String alias, @Nullable String owner) {}
