/// kt-client between two servers of the tests' own.
///
/// - Expected values are written down and not computed by the code under test.
/// - Files lie in a folder of the test, and ports are any that are free.
/// - Nothing is left running and nothing depends on an order.
@NullMarked
package tidemark.client.mirror;

import org.jspecify.annotations.NullMarked;
