package tidemark.insight;

import java.time.ZonedDateTime;
import java.util.UUID;

/// A completed session: all that counting needs of it.
///
/// @param start by the clock of its person
record Effort(UUID person, String name, String repository, ZonedDateTime start, long seconds) {}
