/// The page of conflicts: what lost when two devices wrote the same record.
///
/// - Every version that lost is kept for a while; the page shows it beside the record as it is now,
///   member by member, with only the members that differ.
/// - Restoring makes the lost version the record. What it replaces is kept in its turn, so nothing
///   is ever gone by a click.
///
/// All rules are `tidemark.sync.conflict.Conflicts`'.
@NullMarked
package tidemark.web.sync;

import org.jspecify.annotations.NullMarked;
