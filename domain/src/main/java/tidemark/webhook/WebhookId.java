package tidemark.webhook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which webhook.
///
/// @param organization whose it is; the caller's own without it
public record WebhookId(@Nullable UUID organization, UUID id) {}
