package tidemark.chronicle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened.
///
/// @param actor null where the installation itself acted
/// @param name of the actor, where it is known still
/// @param credential the kind of what the actor showed
/// @param impersonated whether an administrator of the directory acted as the actor
public record Entry(
    UUID id,
    Instant at,
    @Nullable UUID actor,
    @Nullable String name,
    String act,
    @Nullable String target,
    @Nullable String detail,
    @Nullable String credential,
    String request,
    boolean impersonated) {}
