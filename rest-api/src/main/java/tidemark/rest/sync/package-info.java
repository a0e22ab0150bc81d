/// Sync on the wire, as the mood tracker's clients speak it below `/v1/sync`.
///
/// - Four types of records by default, in the spelling of the contract: those clients cannot read
///   an answer that holds another. `types` asks for others.
/// - Times come in three forms and leave in one. Names of types come in several.
/// - A change that cannot be read is answered among the conflicts, with `invalid: …`, and the rest
///   of its upload is applied.
/// - `applied` and `applied_ids` say the same, for the two generations of clients.
/// - No cursor is ever an error here.
@NullMarked
package tidemark.rest.sync;

import org.jspecify.annotations.NullMarked;
