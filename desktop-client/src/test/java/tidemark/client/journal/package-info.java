/// The journal on a real file.
///
/// - What needs two devices and a server is shown against the real one, in the module of the EAR.
/// - Expected values are written down and not computed by the code under test.
/// - Nothing is left running and nothing depends on an order.
@NullMarked
package tidemark.client.journal;

import org.jspecify.annotations.NullMarked;
