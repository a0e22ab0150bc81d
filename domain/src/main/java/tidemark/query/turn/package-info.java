/// Whose turn it is: how many queries one person has running.
///
/// - A dashboard asks twenty things at once, and somebody else wants to be answered meanwhile: the
///   queries of one person run after each other on half of the processors at most, and wait for
///   that outside of any transaction, without a connection.
/// - Who waits too long, or behind too many of their own, is refused with a time to try again.
/// - It counts, and touches nobody's data.
@NullMarked
package tidemark.query.turn;

import org.jspecify.annotations.NullMarked;
