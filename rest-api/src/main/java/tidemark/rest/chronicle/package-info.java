/// The audit trail on the wire: an organisation's, as pages or as a table, and one's own.
///
/// - The newest first; `next` is what `after` takes. `act`, `actor`, `from` and `until` choose.
/// - An organisation's is for its owners, administrators and privacy officers.
/// - The table is CSV, the newest 10,000 lines, with cells that no spreadsheet runs.
///
/// What may be seen is decided by `tidemark.chronicle`.
@NullMarked
package tidemark.rest.chronicle;

import org.jspecify.annotations.NullMarked;
