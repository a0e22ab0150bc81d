package tidemark.law.planted;

/// Who asks.
public record Caller(String person) {}
