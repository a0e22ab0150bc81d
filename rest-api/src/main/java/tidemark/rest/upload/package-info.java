/// Uploads on the wire, as Samay's client and its successors send them.
///
/// - The answer is 200 whenever the envelope can be read; single events that cannot be stored are
///   named in `rejected` and never hold the others up.
/// - Times come with a blank in the middle, durations as whole numbers, data perhaps as text.
/// - The same batch again, or all of it with longer durations, stores nothing twice.
@NullMarked
package tidemark.rest.upload;

import org.jspecify.annotations.NullMarked;
