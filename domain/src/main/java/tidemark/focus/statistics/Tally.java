package tidemark.focus.statistics;

import java.util.UUID;

/// What one member has shown of one day of the week.
///
/// @param weekday 1 for Monday
record Tally(UUID person, String name, int weekday, long sessions, long seconds) {}
