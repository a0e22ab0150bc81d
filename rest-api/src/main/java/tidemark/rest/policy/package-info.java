/// Privacy policies on the wire.
///
/// - Members read the versions of their organisations' policies; owners, admins and privacy
///   officers add one. None is ever changed.
/// - A device gets all that concern it in one answer, with a JWS over them, and can apply them
///   before it sends anything.
/// - A preview answers numbers about the asker's own last week.
@NullMarked
package tidemark.rest.policy;

import org.jspecify.annotations.NullMarked;
