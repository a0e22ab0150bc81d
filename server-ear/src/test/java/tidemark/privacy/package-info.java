/// What is true of organisations' privacy policies from outside.
///
/// - What a policy takes out of an event is in no table: not in one row of one of them.
/// - It holds from the next event on, for devices enrolled in the organisation and no others.
/// - A preview counts the asker's own week; versions stay as they were; a member does not make one,
///   and Mallory finds no such organisation.
@NullMarked
package tidemark.privacy;

import org.jspecify.annotations.NullMarked;
