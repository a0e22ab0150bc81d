/// Samay Sync on files such as ActivityWatch's two servers write them.
///
/// - The files are made with SQLite by the tests, in the layouts of both servers.
/// - Expected values are written down and not computed by the code under test.
/// - Nothing is left running and nothing depends on an order.
@NullMarked
package tidemark.client.samay;

import org.jspecify.annotations.NullMarked;
