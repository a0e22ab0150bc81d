/// Teams on the wire, in our own words: `/api/v1/teams`.
///
/// - A team the caller does not belong to answers as one that does not exist.
/// - What a role does not allow is refused with one sentence, and nothing of it is done.
/// - Joining, leaving and everything about other people needs a person; a key is refused.
/// - All of it needs the scope `teams`.
@NullMarked
package tidemark.rest.team;

import org.jspecify.annotations.NullMarked;
