package tidemark.work;

import java.time.Instant;
import java.util.UUID;

/// A session as it is stored.
///
/// @param heardAt when its client last said that it goes on
record Held(UUID id, Review review, Instant heardAt) {}
