package tidemark.sync.conflict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.journal.Entry;

/// A version that lost, beside the record.
///
/// @param current null where the record is no more
/// @param members of the data that are not the same in both
public record Compared(Conflict conflict, @Nullable Entry current, List<String> members) {}
