/// Conflicts on the wire: `/api/v1/conflicts`.
///
/// - A list of the versions that lost, the newest first, without their data.
/// - One of them beside the record as it is now, with the members in which they differ.
/// - Restoring makes it the record again, as a change like any other, and can be undone the same
///   way.
@NullMarked
package tidemark.rest.sync.conflict;

import org.jspecify.annotations.NullMarked;
