package tidemark.sync.once;

/// A request under a key.
///
/// @param key of the client's choice
/// @param request what is asked: the operation, all it is about, and what the caller may do
public record Attempt(String key, String request) {}
