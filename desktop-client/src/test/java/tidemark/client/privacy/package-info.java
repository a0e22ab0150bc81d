/// Tests of what does not leave this machine.
///
/// - The cases are those of `docs/policy-cases.json`, which the server's tests read as well.
/// - `Signer` signs as a server does, with a key of its own.
/// - What the server makes of the same policy is shown against the real one, in the tests of the
///   whole.
/// - Nothing is left running and nothing depends on an order.
@NullMarked
package tidemark.client.privacy;

import org.jspecify.annotations.NullMarked;
