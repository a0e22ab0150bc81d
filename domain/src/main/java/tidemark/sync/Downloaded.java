package tidemark.sync;

import java.util.List;

/// A page of what changed.
///
/// @param hasMore whether the cursor leads to another page at once
public record Downloaded(String cursor, List<Item> items, boolean hasMore) {}
