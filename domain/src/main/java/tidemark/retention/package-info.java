/// Retention: how long events are kept.
///
/// - Without a rule they are kept for ever. A person makes rules for their own time; who leads an
///   organisation makes them for what devices enrolled in it recorded. The shorter one counts.
/// - A rule is for one type of bucket, or for all that have none of their own.
/// - What a rule would delete can be counted before it is made.
/// - What was deleted stands in a receipt that its owner reads: how many events, older than what,
///   and by whose rule.
@NullMarked
package tidemark.retention;

import org.jspecify.annotations.NullMarked;
