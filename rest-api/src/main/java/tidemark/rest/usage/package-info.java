/// Statistics of a person's own time, at `/api/v1/stats`.
///
/// - The question is in the address, so that an answer can be bookmarked and asked for again.
/// - Running it takes one of the person's turns, as a query does: statistics are queries.
/// - Times may carry any offset; the answer's are in UTC, its days and hours the person's.
@NullMarked
package tidemark.rest.usage;

import org.jspecify.annotations.NullMarked;
