/// What is true of retention from outside.
///
/// - What a rule would delete is counted before, and what it has deleted stands in a receipt; both
///   are the same number.
/// - What is younger, of another type or somebody else's stays.
/// - Mallory finds no such organisation, and a member does not make its rules.
@NullMarked
package tidemark.retention;

import org.jspecify.annotations.NullMarked;
