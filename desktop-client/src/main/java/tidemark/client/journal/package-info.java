/// A person's private records on this machine, and keeping them alike on all of their devices.
///
/// - Everything works without a server. Nothing is asked of one before syncing is switched on.
/// - The records of a page and its cursor are stored together: an interruption at any step leaves a
///   journal that the next sync completes, a start from the beginning included.
/// - An edit that was not sent yet is never overwritten by what arrives; the answer to sending it
///   settles which version counts, and a lost one can be merged by whoever knows how.
/// - Ids are UUIDs made here and stay; deletions are records too.
@NullMarked
package tidemark.client.journal;

import org.jspecify.annotations.NullMarked;
