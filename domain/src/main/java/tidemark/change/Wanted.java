package tidemark.change;

import java.util.Set;

/// Which stretch of a feed: what comes after a number, of these kinds, at most so many.
public record Wanted(long after, Set<Kind> kinds, int limit) {}
