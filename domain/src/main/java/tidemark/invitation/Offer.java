package tidemark.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.organization.Role;

/// What somebody is invited to.
public record Offer(
    UUID id,
    UUID organization,
    String name,
    String keycloakId,
    @Nullable String email,
    Role role,
    Instant expiresAt) {}
