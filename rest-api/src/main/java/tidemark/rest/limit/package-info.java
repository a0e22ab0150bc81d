/// What happens to whoever asks too often.
///
/// - A request beyond the limit is answered 429 with `Retry-After`.
/// - A delivery waits instead, ten seconds at most: ActivityWatch's client throws an event away on
///   any error status, and a limit must not lose data.
/// - An address that keeps showing credentials that are no good is answered 429 as well, while good
///   ones from there still pass.
@NullMarked
package tidemark.rest.limit;

import org.jspecify.annotations.NullMarked;
