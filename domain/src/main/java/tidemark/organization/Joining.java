package tidemark.organization;

import java.util.UUID;

/// That a person belongs to an organisation, and as what.
public record Joining(UUID organization, UUID person, Role role) {}
