/// Tests of the ways PostgreSQL finds what it is asked for.
///
/// - Every statement of a class that holds SQL is planned, with parameters that nobody knows yet,
///   on the schema of an installation that runs.
/// - Reading all of a table is forbidden for the planner, so that it does so only where no index
///   helps; reading all of an index counts as the same. Joins are left to it.
/// - Tables that grow with people and their days may not be read so; whoever has a reason says it.
@NullMarked
package tidemark.plan;

import org.jspecify.annotations.NullMarked;
