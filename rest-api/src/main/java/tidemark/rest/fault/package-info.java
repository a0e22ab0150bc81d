/// Error reports of clients, on the wire.
///
/// - Every client with a credential may tell what went wrong in it; the answer is 202 whatever was
///   told before, so that a client has nothing to wait for.
/// - Reports are read and resolved by whoever hosts the installation, in pages, the newest sort
///   first.
/// - What is kept of a report is decided by `tidemark.fault`, which blanks what may have been
///   recorded.
@NullMarked
package tidemark.rest.fault;

import org.jspecify.annotations.NullMarked;
