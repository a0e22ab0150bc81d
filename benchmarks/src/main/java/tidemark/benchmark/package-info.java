/// Benchmarks: what Tidemark costs beside what the database alone could do, and what survives when
/// a server is killed.
///
/// - Everything runs against a whole installation with authentication, row security, dedupe and
///   durability on, started here on free ports and in a folder of its own.
/// - What is compared runs in turns within one run, because rates of different hours say nothing
///   about each other; the medians and their ratio are what counts.
/// - `Writer` and `Ledger` are the harness of acknowledged events; a writer that counts too early
///   is its negative control.
/// - No part of the test command but the harness, which the tests of killed servers use too.
@NullMarked
package tidemark.benchmark;

import org.jspecify.annotations.NullMarked;
