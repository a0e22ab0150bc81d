/// ActivityWatch's server, as far as watchers on this machine are concerned.
///
/// - Heartbeats, events and new buckets are answered from the queue, whether the server is there or
///   not; what was answered with 200 reaches the server, once.
/// - Everything else is handed to the server as it is; 503 says that it is out of reach.
/// - Only programs of this machine and pages of this machine or of known extensions are served.
/// - While paused, and outside of working hours, what watchers say is answered and dropped.
/// - `Forwarder` sends in the order of arrival and waits as long as the server asks it to.
@NullMarked
package tidemark.client.relay;

import org.jspecify.annotations.NullMarked;
