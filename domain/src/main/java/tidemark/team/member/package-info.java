/// The members of a team: who they are, what they may do, and how that changes.
///
/// - `TeamMembers` is the door. Names and roles are seen by all, addresses by who leads the team.
/// - Whoever comes, goes or changes a role waits for the one before, so a team keeps an owner also
///   when two owners step down at once. Only owners touch who leads the team with them.
/// - Who goes takes along what they have shown the team: whoever keeps it observes `Left`.
/// - The last one to leave ends the team.
@NullMarked
package tidemark.team.member;

import org.jspecify.annotations.NullMarked;
