package tidemark.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A webhook as those see it who look after it.
///
/// @param space the person or the organisation it belongs to
/// @param formerUntil until then the secret before the last rotation signs too
/// @param disabledFor why: `asked`, `gone` or `failing`
/// @param failingSince when the first of all attempts since the last success failed
public record WebhookView(
    UUID space,
    boolean isOfOrganization,
    UUID id,
    String name,
    String url,
    List<String> types,
    Instant createdAt,
    @Nullable Instant formerUntil,
    @Nullable Instant disabledAt,
    @Nullable String disabledFor,
    @Nullable Instant failingSince) {}
