/// Cursors: how far a client has read the feeds it reads.
///
/// - A cursor is text that clients keep and give back. It can stand in an address, sorts like the
///   time it was made, and cannot be made or moved by anybody else: it is signed for one person.
/// - For each space it holds a number of the feed; while a client starts over it also holds how far
///   the feed reached when it began, so that an interrupted start can be continued.
/// - A place that cannot be continued says why; what follows from that is up to who reads it.
@NullMarked
package tidemark.change.cursor;

import org.jspecify.annotations.NullMarked;
