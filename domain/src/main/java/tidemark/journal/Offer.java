package tidemark.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.journal.merge.Strategy;

/// A version of a record that a client wants to be the record.
///
/// @param updatedAt when it was written, by the client's clock
/// @param data null for a deletion
/// @param base the number of the change the client knew of, if it says
public record Offer(
    Type type,
    UUID id,
    Instant updatedAt,
    boolean deleted,
    @Nullable JsonNode data,
    @Nullable Long base,
    Strategy strategy) {}
