package tidemark.focus.statistics;

import java.util.UUID;
import tidemark.team.sharing.Sharing;

/// What one member has shown of one day of the week; what they do not let figures show is zero.
///
/// @param weekday 1 for Monday
record Tally(Member member, int weekday, long sessions, long seconds) {

  record Member(UUID person, String name, Sharing sharing) {}
}
