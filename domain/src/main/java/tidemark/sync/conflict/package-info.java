/// Versions of records that did not become the record, though whoever wrote them did not know the
/// other one.
///
/// - Each is kept for 30 days, once for each device that wrote it, however often it arrives.
/// - It can be looked at beside the record as it is now, member by member, and restored: then it is
///   a change like any other, and the version it replaces is kept in its turn.
/// - It is as private as the record it belongs to.
@NullMarked
package tidemark.sync.conflict;

import org.jspecify.annotations.NullMarked;
