/// Organisations on the wire: the caller's own, making one, looking at one, renaming one.
///
/// - Who makes an organisation owns it.
/// - An organisation the caller does not belong to answers as one that does not exist.
/// - All of it needs the scope `organizations`, which a key has only if it was asked for.
@NullMarked
package tidemark.rest.organization;

import org.jspecify.annotations.NullMarked;
