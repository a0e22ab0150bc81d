package tidemark.webhook.wire;

import java.time.Instant;

/// A message as it goes out.
public record Letter(String id, Instant at, String signature, String body) {}
