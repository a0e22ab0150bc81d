/// What happened on this server, in numbers that somebody else adds up and watches.
///
/// - `Metric` names everything there is to see, and `docs/metrics.md` says what each is good for.
/// - A feature that did something countable fires `Counted`; it counts when the transaction is
///   committed, and not at all when it is rolled back.
/// - What is so at the moment is asked when somebody looks: `Scrape` for what a server knows by
///   itself, `Sampling` for what stands in the database, at most every few seconds.
/// - Labels are words of the product: routes, statuses, outcomes and jobs, never what a person or a
///   client wrote.
@NullMarked
package tidemark.metric;

import org.jspecify.annotations.NullMarked;
