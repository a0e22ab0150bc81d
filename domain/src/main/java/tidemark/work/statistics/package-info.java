/// How much work was done when and where, for the person who did it.
///
/// - What counts is completed sessions, and of each the seconds its client measured.
/// - A session belongs to the day on which it began, whole, even when it ends on the next one; days
///   are those of the person's calendar, weeks are ISO weeks of such days.
/// - A day without a session is left out, except of a week, which has its seven days.
/// - Nothing is kept: each answer is counted from the sessions, so it cannot be stale.
@NullMarked
package tidemark.work.statistics;

import org.jspecify.annotations.NullMarked;
