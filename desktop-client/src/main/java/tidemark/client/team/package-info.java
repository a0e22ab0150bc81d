/// Teams that show each other what they focused on, as FocusFlow's client knows them.
///
/// - Everything is done on this machine first and works without a server; what others are to see
///   waits in a queue on the disk and is sent in its order.
/// - A thing has a local id from its first moment on, under which the server knows it too: sending
///   it again makes no second one, whenever the client or the server was killed.
/// - Nothing of a session is shown to anybody before it is shared, and what was taken back before
///   it was sent never leaves.
/// - A server that is out of reach costs no attempt. What a server refuses is kept with its reason
///   until it is retried or cleared, and holds up only what depends on it.
@NullMarked
package tidemark.client.team;

import org.jspecify.annotations.NullMarked;
