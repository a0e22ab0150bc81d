/// Requests that are carried out once, however often they arrive.
///
/// - A client names its attempt with a key of its own. The first one is carried out, and its answer
///   kept in the same transaction: both are there, or neither.
/// - The same attempt again gets the same answer. Another request under the same key is refused,
///   and so is one that comes while the first is still running.
/// - An answer is kept for 30 days, sealed: it may hold a secret that is shown only once.
@NullMarked
package tidemark.sync.once;

import org.jspecify.annotations.NullMarked;
