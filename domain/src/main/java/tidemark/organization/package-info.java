/// Organisations: Keycloak's, mirrored under an id of our own, and a personal one for everybody.
///
/// - `Organizations` is the door; it learns of an organisation when a token first names it and
///   follows its renames.
/// - Which organisation a person belongs to comes from Keycloak; the role inside it is ours, and a
///   new member is a plain member.
/// - An organisation is never taken from a request's body or path: only from a verified token or
///   from the row a credential points to.
@NullMarked
package tidemark.organization;

import org.jspecify.annotations.NullMarked;
