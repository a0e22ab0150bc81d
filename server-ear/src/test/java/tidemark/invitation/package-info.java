/// What is true of invitations from outside.
///
/// - A code lets one person in, once, until it ends; who may not use it gets the answer for a code
///   that does not exist.
/// - Guessing codes is slow.
/// - The table holds no code.
@NullMarked
package tidemark.invitation;

import org.jspecify.annotations.NullMarked;
