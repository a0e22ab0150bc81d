/// What is true of organisations from outside.
///
/// - Everybody has a personal one; who makes another one owns it, here and in Keycloak.
/// - Mallory gets the same answer for Ada's organisation as for one that does not exist.
/// - Each test makes its own organisation with `Club`.
@NullMarked
package tidemark.organization;

import org.jspecify.annotations.NullMarked;
