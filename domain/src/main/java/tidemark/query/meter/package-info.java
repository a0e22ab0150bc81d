/// What a query may use up, and what it is told when it fails.
///
/// - A meter belongs to one request: it counts steps, memory and looks at texts, and knows when
///   time is up. Whoever does work for a query says so to its meter, before or while doing it.
/// - Everything that can go wrong in a query is a `QueryError` of a kind that ActivityWatch's
///   clients know, or `LimitExceeded`.
/// - It knows nothing about events or the language.
@NullMarked
package tidemark.query.meter;

import org.jspecify.annotations.NullMarked;
