package tidemark.person;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// What a person sees of themselves.
public record Profile(
    UUID id,
    long number,
    String name,
    String email,
    String organization,
    ZoneId zone,
    Instant createdAt) {}
