package tidemark.law.planted.stranger;

/// Stands in no feature of the line.
public record Lost(String name) {}
