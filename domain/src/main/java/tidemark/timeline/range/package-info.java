/// A stretch of a bucket's events: looked through for a text, counted, and deleted.
///
/// - A stretch is what begins at or after one moment and before another. It is counted before it is
///   deleted, and one that is too long for one go is refused.
/// - Deleting is for good; the audit trail says how many, and whoever watches the bucket is told.
/// - Looking for a text goes back from a moment through a month at most, so that a look costs the
///   same however old the bucket is; whoever wants more looks further back.
/// - What is looked for is text: no character of it means anything.
@NullMarked
package tidemark.timeline.range;

import org.jspecify.annotations.NullMarked;
