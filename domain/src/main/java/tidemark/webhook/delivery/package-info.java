/// How messages reach the webhooks they are for.
///
/// - At least once: a message keeps its id over all attempts, and receivers forget what they have
///   seen. One webhook's messages go out one after the other, those of different ones do not wait
///   for each other.
/// - A node leases a webhook for two minutes; another one takes over from a node that has died.
/// - After a failure a message waits from seconds to a day, ten attempts in all. A receiver that
///   answers 410, or has taken nothing for five days, is disabled, and the audit trail says so.
/// - Every attempt is in the log: when, how it ended, and the beginning of the answer.
/// - Writers ring a bell and go on. Workers are woken after a commit, and by the timetable.
@NullMarked
package tidemark.webhook.delivery;

import org.jspecify.annotations.NullMarked;
