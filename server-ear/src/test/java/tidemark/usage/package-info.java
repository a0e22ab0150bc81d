/// The statistics of a person's time, over HTTP.
///
/// - The answers were worked out by hand from the events each test stores.
/// - Every test is somebody new, so that no other test's events count.
@NullMarked
package tidemark.usage;

import org.jspecify.annotations.NullMarked;
