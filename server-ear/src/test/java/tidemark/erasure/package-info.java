/// What is true of erasures from outside.
///
/// - After one, no row of any table and no line of a log holds a word that only the person used;
///   the control plants one row and finds it.
/// - Every table that can hold something of a person is in the list that erasing goes through.
/// - Credentials die when it is confirmed, and nobody comes back by a token that is still good.
/// - An organisation with others in it is not left without an owner.
@NullMarked
package tidemark.erasure;

import org.jspecify.annotations.NullMarked;
