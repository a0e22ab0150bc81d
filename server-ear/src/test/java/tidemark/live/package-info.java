/// The stream of news, with clients that stay connected.
///
/// - Every test is somebody new, so that nobody else's changes are told.
/// - A client waits for a piece of news with a bound, never for a time.
/// - A second node is played by the database itself: it is told of a change that this node did not
///   make.
@NullMarked
package tidemark.live;

import org.jspecify.annotations.NullMarked;
