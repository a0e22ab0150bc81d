/// Times, events and tries, computed by hand.
///
/// - Expected values are written down and not computed by the code under test.
/// - Files lie in a folder of the test, and ports are any that are free.
/// - Nothing is left running and nothing depends on an order.
@NullMarked
package tidemark.client.wire;

import org.jspecify.annotations.NullMarked;
