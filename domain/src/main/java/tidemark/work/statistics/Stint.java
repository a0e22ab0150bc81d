package tidemark.work.statistics;

import java.time.Instant;

/// A completed session: all that counting needs of it.
record Stint(Instant start, long seconds) {}
