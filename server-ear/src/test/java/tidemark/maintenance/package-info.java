/// What is true of upkeep from outside.
///
/// - Whoever hosts the installation sees every job and how it last went, and nobody else does.
/// - What is wanted runs soon; what was missed is caught up; what a dead server has left is taken
///   over.
/// - That a job runs once though two timetables tick is shown in `tidemark.container`.
@NullMarked
package tidemark.maintenance;

import org.jspecify.annotations.NullMarked;
