package tidemark.timeline;

/// What became of a batch.
public record Appended(int inserted, int updated, int unchanged) {}
