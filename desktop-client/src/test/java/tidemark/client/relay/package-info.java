/// The relay on a real port, in this process and in one that is killed.
///
/// - Expected values are written down and not computed by the code under test.
/// - Files lie in a folder of the test, and ports are any that are free.
/// - Nothing is left running and nothing depends on an order.
@NullMarked
package tidemark.client.relay;

import org.jspecify.annotations.NullMarked;
