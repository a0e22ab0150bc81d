/// Buckets: the streams that a person's devices record events into.
///
/// - A bucket belongs to a device and has the name its client gave it; the same name on two devices
///   is two buckets, and a plain name means the caller's own device first.
/// - In lists every bucket has a name of its own: the second one of a name is called after its
///   device as well.
/// - A copy that one device keeps of another's bucket is a replica: accepted, and left out of
///   lists.
/// - The bucket's row is the lock its writers queue at, and knows how far its events reach.
@NullMarked
package tidemark.bucket;

import org.jspecify.annotations.NullMarked;
