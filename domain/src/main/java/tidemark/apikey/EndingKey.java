package tidemark.apikey;

import java.time.Instant;
import java.util.UUID;

/// A key that ends soon, and whose owner ought to know.
public record EndingKey(UUID id, String name, String prefix, Instant expiresAt) {}
