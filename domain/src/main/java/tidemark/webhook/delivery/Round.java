package tidemark.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one worker does next: some messages for one webhook.
///
/// @param formerSecret while it still signs
record Round(Lane lane, String url, String secret, @Nullable String formerSecret, List<Due> due) {

  /// A webhook that is being looked after, and until when nobody else does.
  record Lane(UUID webhook, UUID space, Instant until) {}

  /// @param tries that have failed so far
  record Due(UUID id, String type, String payload, int tries) {}
}
