/// News for whoever stays connected, as server-sent events at `/api/v1/live` and as frames at
/// `/api/v1/live/socket`.
///
/// - An event names a topic and how far it has come; the client then reads by the usual ways. Its
///   id is good for `Last-Event-ID`: who shows it hears of all that happened since.
/// - The credential is asked again before every piece of news and every few seconds; a stream ends
///   with its right.
/// - A client that does not read holds up nobody, and is let go after a while.
@NullMarked
package tidemark.rest.live;

import org.jspecify.annotations.NullMarked;
