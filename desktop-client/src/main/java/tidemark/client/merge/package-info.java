/// What becomes of two versions of one thing.
///
/// - Four strategies, for the journal and for teams alike: the later edit, this device's, the
///   server's, or a merge by whoever knows what the things mean.
/// - The later edit is the later by its time; of equal times the server's version counts.
/// - Choosing is pure: the same two versions give the same one on every device.
@NullMarked
package tidemark.client.merge;

import org.jspecify.annotations.NullMarked;
