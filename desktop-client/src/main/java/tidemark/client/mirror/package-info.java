/// kt-client: what a local ActivityWatch recorded goes to the server, and what other devices
/// recorded comes back as replicas.
///
/// - Only what is newer than the newest event on the other side is moved, oldest first, in batches
///   of 5,000, so that an interruption leaves no gap.
/// - Ids stay where they were given; replicas are never pushed, own buckets never pulled.
/// - An event that has grown since the last time grows on the other side; it is not doubled.
/// - A request is tried three times. Nothing is ever deleted on either side.
@NullMarked
package tidemark.client.mirror;

import org.jspecify.annotations.NullMarked;
