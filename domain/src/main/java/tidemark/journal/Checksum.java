package tidemark.journal;

/// Of all live records of a type.
///
/// @param sha256 of a line `id:digest` for each, in the order of the ids; a digest is the SHA-256
///   of the data's canonical form
public record Checksum(long count, String sha256) {}
