/// Writing through a network that loses answers and repeats requests.
///
/// - A proxy of ours stands between clients and the server. One answer in five is dropped after the
///   server has given it, one request in twenty is sent twice.
/// - Clients send again until they get an answer, as a device in a train does.
/// - In the end everything is there, and once. A door that makes a new thing each time shows that
///   the proxy does what it says.
/// - The run is small in a build; `-Dtidemark.lossy` makes it larger.
@NullMarked
package tidemark.lossy;

import org.jspecify.annotations.NullMarked;
