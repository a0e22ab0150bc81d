package tidemark.sync.once;

/// A request under a key.
///
/// @param key of the client's choice
/// @param request what is asked: the operation and all it is about
public record Attempt(String key, String request) {}
