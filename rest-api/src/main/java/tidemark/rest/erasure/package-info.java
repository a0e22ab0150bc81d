/// Going, with everything that is one's own, on the wire.
///
/// - It is asked for in two steps: what it would delete, in numbers, with a token; then the token.
/// - Afterwards no credential of the person is taken any more, so how far it is is asked without
///   one, by the erasure's id.
/// - Whoever hosts the installation reads the list of digests that has to be applied to a restored
///   backup, and applies it.
@NullMarked
package tidemark.rest.erasure;

import org.jspecify.annotations.NullMarked;
