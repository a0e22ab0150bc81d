package tidemark.client.queue;

import java.time.Instant;

/// What the server refused for good, and why.
public record Dead(long number, String bucket, String body, String reason, Instant since) {}
