/// The journal: assessments, moods, what one does, and when an assessment is due.
///
/// - Private for good. Nothing here can be shared with a team or an organisation; there is no
///   method for it, and row security knows the person alone.
/// - Ids come from the clients and stay. Data is kept as the client wrote it, members that nobody
///   here knows included; a schema checks those that are known.
/// - A batch costs the same number of statements whatever its size, and each of its records gets an
///   answer of its own: a record that cannot be stored never holds the others up.
/// - Deleted data is kept for a while, its id for good.
@NullMarked
package tidemark.journal;

import org.jspecify.annotations.NullMarked;
