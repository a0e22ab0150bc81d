package tidemark.work;

/// A piece of a long list, counted from its beginning.
public record Slice(int limit, long offset) {}
