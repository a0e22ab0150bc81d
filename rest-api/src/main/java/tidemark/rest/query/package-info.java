/// Queries on the wire, as ActivityWatch's clients send them.
///
/// - A request is a program in lines and a list of periods; the answer has one result for each
///   period, in their order.
/// - A request waits for its turn before anything is read: one person's queries do not hold up
///   everybody else's.
/// - Nothing is sent before every period has its result, so a query fails as a whole; then results
///   are written one event at a time.
@NullMarked
package tidemark.rest.query;

import org.jspecify.annotations.NullMarked;
