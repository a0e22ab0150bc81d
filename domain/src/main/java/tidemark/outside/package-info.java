/// Other servers on the web, asked by this one.
///
/// - A question is short and so is its answer: who does not answer within four seconds is away,
///   which is a passing failure and no reason to wait.
/// - Nobody is followed to another address: what is asked is what an administrator configured.
/// - What comes back is JSON or nothing. An answer that is neither is an empty object, and whoever
///   asked finds that the member it wanted is missing.
@NullMarked
package tidemark.outside;

import org.jspecify.annotations.NullMarked;
