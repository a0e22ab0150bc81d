/// Stretches of focus, and what of them a person shows a team.
///
/// - A session belongs to its person. Nothing of it is seen by a team without the act of sharing
///   it: a share is a copy of its figures in the team's space, without notes and addresses.
/// - A share is there once for each name the client gave it, however often it is sent. Of two
///   versions the completed one stays, then the newer one, and the stored one of two equal ones; a
///   clock that is ahead of ours does not win by it. No order of arrival makes a difference.
/// - Withdrawing takes a share away at once, in every list and in the feed: one share, or all of
///   them with the consent or the membership. Sending it again does not bring it back.
@NullMarked
package tidemark.focus;

import org.jspecify.annotations.NullMarked;
