/// Samay Sync: what ActivityWatch keeps in its SQLite file goes to the server every few minutes.
///
/// - The file is opened for reading only, in the layout of either of ActivityWatch's servers.
/// - Each bucket is sent in the order of its ids, a batch at a time; what was sent is noted after
///   the server has said yes. So an interruption sends something again and leaves nothing out.
/// - An event that grew after it was sent is sent again; the server lets it grow.
/// - The state holds no event, and a torn one is replaced by its predecessor.
/// - What is excluded never leaves the machine.
@NullMarked
package tidemark.client.samay;

import org.jspecify.annotations.NullMarked;
