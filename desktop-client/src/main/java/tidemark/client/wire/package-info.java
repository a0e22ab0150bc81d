/// How the client speaks: HTTP, JSON, times and events.
///
/// - `Remote` shows its credential to one address only, and follows no redirect with it.
/// - A request that a server refused and one that never arrived are told apart: the first is an
///   `Answer`, the second an `IOException`.
/// - An `Event` has microseconds, as the server keeps them: what is finer is cut before anything is
///   compared.
/// - Nothing here knows what the requests are for.
@NullMarked
package tidemark.client.wire;

import org.jspecify.annotations.NullMarked;
