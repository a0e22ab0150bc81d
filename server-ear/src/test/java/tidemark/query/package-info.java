/// Queries against the running server.
///
/// - The programs are those of ActivityWatch's web pages, in our own words, over a few events whose
///   sums can be computed in the head.
/// - Every bucket has a host of its own, so that no test sees another's.
/// - What the language itself means is tested beside its packages in the middle.
@NullMarked
package tidemark.query;

import org.jspecify.annotations.NullMarked;
