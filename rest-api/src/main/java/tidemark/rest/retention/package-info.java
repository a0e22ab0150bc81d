/// How long events are kept, on the wire.
///
/// - A list of rules is read and put as a whole; an empty one keeps everything.
/// - A preview answers numbers and deletes nothing; with it a client shows what a rule would do
///   before it is put.
/// - Receipts are the person's own; an organisation sees sums alone.
@NullMarked
package tidemark.rest.retention;

import org.jspecify.annotations.NullMarked;
