/// Teams and shared sessions as FocusFlow's client speaks of them, and a team's figures.
///
/// - Answers are whole entities in bare arrays. `remote_id` is our id and never null, `local_id`
///   the client's own name, or our id where the client of somebody else gave one.
/// - Sending something again is no error: it is merged with what is there, and the answer is what
///   stays. There is no 409.
/// - What can be read and makes no sense is 422, with the fields that are wrong.
/// - A team is named by our id or by the name the client gave it; without one it is the team the
///   caller joined last. A team the caller does not belong to is refused with 403.
/// - Who somebody is comes from the credential; a `user_id` or a role in a body means nothing.
@NullMarked
package tidemark.rest.focus;

import org.jspecify.annotations.NullMarked;
