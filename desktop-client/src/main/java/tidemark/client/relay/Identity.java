package tidemark.client.relay;

/// What this machine is called.
///
/// @param hostname as watchers name it in their buckets
/// @param device a UUID that stays the same
public record Identity(String hostname, String device) {}
