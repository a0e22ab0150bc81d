/// What a member lets the figures of a team show of the sessions they have shared with it.
///
/// - There are three switches, each for one figure: the time, the number of sessions, and the days
///   in a row. Switching one off takes exactly that figure out of all totals, at once; the others
///   stay.
/// - Switches belong to a membership: who comes back starts with the usual ones, in which a streak
///   is not shown.
/// - Only the member sees and turns them, whatever anybody's role is.
@NullMarked
package tidemark.team.sharing;

import org.jspecify.annotations.NullMarked;
