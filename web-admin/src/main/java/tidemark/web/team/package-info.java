/// The pages of teams: the ones somebody belongs to, and one of them.
///
/// - A team is made in an organisation, or joined by its code; both lead to its page.
/// - A team's page shows its code, its members and what they shared in the last 30 days: this is
///   all a team ever sees.
/// - Removing somebody, leaving, handing over and deleting ask first and say what ends.
///
/// All rules are those of `tidemark.team` and what lies below it.
@NullMarked
package tidemark.web.team;

import org.jspecify.annotations.NullMarked;
