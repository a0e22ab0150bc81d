/// Jobs as whoever hosts an installation sees them: when each last ran, how it went, and when it
/// runs again.
///
/// - A job is due by what its row says, not by a timer: what was missed while no server ran is
///   caught up at the next tick, and whoever wants it now moves nothing but that row.
/// - One server of the cluster has a run at a time. A run whose server has died is taken over after
///   a minute.
/// - A run works in batches, each in a transaction of its own, and ends at its cap; what is left is
///   the next run's.
@NullMarked
package tidemark.maintenance.job;

import org.jspecify.annotations.NullMarked;
