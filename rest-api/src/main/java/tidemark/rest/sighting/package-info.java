/// Who saw one's data, on the wire.
///
/// - Everybody reads their own ledger, the newest entry first, and nobody else's.
/// - Checking it recomputes every digest; the newest one, noted elsewhere, shows later that none
///   was taken from the end.
/// - Nothing is written here.
@NullMarked
package tidemark.rest.sighting;

import org.jspecify.annotations.NullMarked;
