/// What is true of the members of an organisation from outside.
///
/// - Roles change within what the matrix allows, and an owner always stays.
/// - Who was removed is out at once, even with a token that says otherwise.
/// - Mallory is refused as if there were nothing; the controls are the owners, for whom the same
///   request passes.
@NullMarked
package tidemark.member;

import org.jspecify.annotations.NullMarked;
