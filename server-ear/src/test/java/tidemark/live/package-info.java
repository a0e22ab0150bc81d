/// The stream of news, with clients that stay connected.
///
/// - Every test is somebody new, so that nobody else's changes are told.
/// - A client waits for a piece of news with a bound, never for a time.
@NullMarked
package tidemark.live;

import org.jspecify.annotations.NullMarked;
