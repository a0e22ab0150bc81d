/// The numbers of this server, for whoever watches it.
///
/// - `GET /metrics` is a page in Prometheus' text format; `docs/metrics.md` explains each line. It
///   stands where Payara would show what it counts by itself.
/// - `RequestMeter` stands before everything else and counts each answer under the route that
///   `RouteFilter` has found: the template, never the address, for that may hold names and ids.
/// - A stream is counted when it begins, and its length is no latency.
@NullMarked
package tidemark.rest.metric;

import org.jspecify.annotations.NullMarked;
