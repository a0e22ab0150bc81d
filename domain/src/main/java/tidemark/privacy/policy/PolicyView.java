package tidemark.privacy.policy;

import java.time.Instant;
import java.util.UUID;

/// A version of a policy.
///
/// @param json `{"rules": […], "hours": {…}, "salt": "…"}`
/// @param by the person's id
public record PolicyView(UUID organization, int version, String json, UUID by, Instant at) {}
