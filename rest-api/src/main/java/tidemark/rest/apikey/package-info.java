/// API keys on the wire: make, list, rotate, revoke.
///
/// - The text of a key is in the answer to its making or its rotation and nowhere else.
/// - A key is revoked by its id; revoking it twice answers the same.
/// - Making keys needs the scope `keys`, which keys themselves do not have unless asked for.
@NullMarked
package tidemark.rest.apikey;

import org.jspecify.annotations.NullMarked;
