/// Organisations: Keycloak's, mirrored under an id of our own, and a personal one for everybody.
///
/// - `Organizations` is the door; it learns of an organisation when a token first names it.
/// - Which organisation a person belongs to comes from Keycloak; the role inside it is ours, and a
///   new member is a plain member. `Right` and its matrix say what a role may do.
/// - A request acts in the organisation of its verified token or of its credential's row. It enters
///   another one by `Organizations.enter`, which has seen the caller's own membership first; a key
///   stays in its own.
/// - Who is no member gets the same answer for an organisation that exists and for one that does
///   not.
@NullMarked
package tidemark.organization;

import org.jspecify.annotations.NullMarked;
