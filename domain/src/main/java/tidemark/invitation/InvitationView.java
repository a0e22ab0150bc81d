package tidemark.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.organization.Role;

/// An invitation as those see it who lead the organisation.
public record InvitationView(
    UUID id,
    @Nullable String email,
    Role role,
    String state,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant endedAt) {}
