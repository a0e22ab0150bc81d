/// Figures of a team: how much focus its members have shown it.
///
/// - Only what is shared counts, and each session once, however often it was shared.
/// - A session counts on the day it began, by the zone of the person whose it is.
/// - A member's switches (see `team.sharing`) take exactly their figure out of every sum.
/// - Nothing here is kept: what was withdrawn is missing from the next answer.
@NullMarked
package tidemark.focus.statistics;

import org.jspecify.annotations.NullMarked;
