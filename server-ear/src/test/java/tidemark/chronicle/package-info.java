/// The audit trail as it is read: by those who lead an organisation, and by everybody about
/// themselves.
///
/// - Each test has a club of its own, so that nothing but its own acts is in the log.
/// - What must not be in a log is looked for by the acts' names, and is found in the person's own
///   log in the same breath: a log that lost everything would not pass.
/// - Members without the right and people from elsewhere are turned away.
@NullMarked
package tidemark.chronicle;

import org.jspecify.annotations.NullMarked;
