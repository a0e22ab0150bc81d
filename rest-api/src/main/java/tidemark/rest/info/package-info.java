/// `GET /api/0/info`: the first thing an ActivityWatch client asks.
///
/// The answer names the device of whoever asks. If it named the server, the browsers of all people
/// would write into one bucket, because their watchers build bucket names from it. Without a
/// credential it is harmless and the same for everybody.
///
/// The version follows ActivityWatch's numbers, since clients compare it with the release they
/// need.
@NullMarked
package tidemark.rest.info;

import org.jspecify.annotations.NullMarked;
