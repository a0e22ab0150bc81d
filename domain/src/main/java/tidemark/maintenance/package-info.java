/// Upkeep: what happens without anybody asking.
///
/// - `Timetable` is the one clock with `@Schedule` on it: one line a job.
/// - Every server of a cluster ticks; a lock of the database lets one of them do the work, and the
///   others pass.
/// - `Runs` runs a job in batches, each in its own transaction, and notes when, how long, how many
///   rows, and what went wrong; `job` is how whoever hosts the installation sees it.
/// - Keycloak is followed: people who are disabled or deleted there lose their keys and tokens here
///   within a minute, renamed organisations and ended memberships come after them. While Keycloak
///   is down nobody loses anything.
/// - A job that fails says so, and the next tick tries again.
@NullMarked
package tidemark.maintenance;

import org.jspecify.annotations.NullMarked;
