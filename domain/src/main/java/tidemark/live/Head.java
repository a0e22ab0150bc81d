package tidemark.live;

import java.util.Map;
import java.util.Set;

/// How far a topic has come: for each feed its newest number, for a bucket the number of its newest
/// event and the microsecond of its last change.
///
/// @param keys where its next change will be noticed
public record Head(Topic topic, Map<String, Long> numbers, Set<String> keys) {}
