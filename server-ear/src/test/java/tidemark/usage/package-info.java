/// The statistics of a person's time, over HTTP.
///
/// - The answers were worked out by hand from the events each test stores.
/// - Every test is somebody new, so that no other test's events count.
/// - Days and hours are those of a person in UTC; other zones are tested where they are computed.
@NullMarked
package tidemark.usage;

import org.jspecify.annotations.NullMarked;
