package tidemark.client.journal;

/// What kind of record, and which.
///
/// @param type one of `Journal.TYPES`
/// @param id a UUID
public record RecordKey(String type, String id) {}
