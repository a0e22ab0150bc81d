/// The numbers of a server, as whoever watches it reads them.
///
/// - What is done over the API moves the counters it should, by as much as was done.
/// - No label holds anything that a person or a client wrote.
/// - The rules for alerts and the dashboard name metrics that exist, and the dashboard shows each
///   one.
@NullMarked
package tidemark.metric;

import org.jspecify.annotations.NullMarked;
