package tidemark.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;

/// Somebody is about to leave a team, in the running transaction: by themselves, or by the caller's
/// hand.
///
/// @param person null for everybody, because the team ends
public record Left(Caller caller, UUID team, @Nullable UUID person) {}
