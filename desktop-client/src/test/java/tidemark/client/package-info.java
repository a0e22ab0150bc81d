/// The client against real sockets, real files and real processes.
///
/// - `Upstream` is an ActivityWatch server of the tests' own, which remembers what it was asked and
///   can be switched off; whether it takes an event twice is chosen.
/// - `Poll` waits for a thing itself, with a bound.
/// - A process is started from the class path of the tests and killed as a power cut would.
/// - The same client is tried against the whole server in the module of the EAR.
@NullMarked
package tidemark.client;

import org.jspecify.annotations.NullMarked;
