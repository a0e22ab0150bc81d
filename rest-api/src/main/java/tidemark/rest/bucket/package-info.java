/// Buckets on the wire, as ActivityWatch's clients speak of them.
///
/// - The list is an object from name to bucket; a bucket that exists answers its making with 304
///   and without a body.
/// - The name in the path is what counts, whatever the body says.
/// - Deleting needs `force=1`.
@NullMarked
package tidemark.rest.bucket;

import org.jspecify.annotations.NullMarked;
