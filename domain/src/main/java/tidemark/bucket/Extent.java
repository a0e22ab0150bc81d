package tidemark.bucket;

/// How far a bucket reaches after a write, in microseconds; `seq` is the number of its newest
/// event.
public record Extent(long seq, long first, long lastStart, long last, long longest) {}
