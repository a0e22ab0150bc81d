/// What is true of buckets and events from outside.
///
/// - Everything is asked over HTTP of a running installation, as a client would.
/// - Each test makes buckets of its own; Ada owns them, and Mallory is refused.
/// - Rows are counted in the database where an answer alone would not prove it.
/// - Races are run with real threads against real locks.
@NullMarked
package tidemark.timeline;

import org.jspecify.annotations.NullMarked;
