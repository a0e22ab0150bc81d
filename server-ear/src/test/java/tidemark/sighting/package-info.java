/// What is true of the ledger of who saw what, from outside.
///
/// - Each look at rows of others is one entry in the ledger of each of them, and in nobody else's;
///   a look at one's own, or one that finds nothing, is none.
/// - A changed entry breaks the chain at its place, a removed one at the next.
/// - The application's own role can neither change nor remove an entry.
@NullMarked
package tidemark.sighting;

import org.jspecify.annotations.NullMarked;
