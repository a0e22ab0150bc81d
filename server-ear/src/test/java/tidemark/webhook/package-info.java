/// Webhooks, with a receiver that listens on loopback.
///
/// - The operator of the tests' installation allows that one port by name; everything else on this
///   machine is as forbidden as it is everywhere.
/// - Every test has somebody new and a path of its own, so that nobody else's messages arrive
///   there.
/// - Signatures are computed again by the tests, from the secret that was shown.
/// - What has to arrive is waited for with a bound.
@NullMarked
package tidemark.webhook;

import org.jspecify.annotations.NullMarked;
