package tidemark.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation as one of its members sees it.
public record OrganizationView(
    UUID id, String name, @Nullable String alias, String kind, Role role, Instant createdAt) {}
