/// Which of two versions of a record becomes the record: pure, without a clock or a database.
///
/// - The same content again changes nothing, so a retry is never a conflict.
/// - Whoever knew the version they changed is followed, whatever their clock says.
/// - Otherwise the later version counts; of two of the same time the deletion, then the greater
///   device id, then the greater digest. Every order of arrival ends with the same version.
/// - Times that clients claim are corrected by what their clocks are wrong, and never lie in the
///   future, so that no clock can make a record unchangeable.
@NullMarked
package tidemark.journal.merge;

import org.jspecify.annotations.NullMarked;
