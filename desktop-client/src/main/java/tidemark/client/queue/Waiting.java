package tidemark.client.queue;

/// How much lies in the queue.
///
/// @param entries that the server does not know yet
/// @param dead that it refused for good
public record Waiting(long entries, long dead) {}
