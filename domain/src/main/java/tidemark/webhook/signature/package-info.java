/// What proves to a receiver that a message is ours, as the Standard Webhooks say it.
///
/// - A secret is `whsec_` and 32 random bytes in Base64. It is shown once and kept sealed with the
///   installation's own secret, because a signature needs it again.
/// - A signature covers the message's id, the second of the attempt and the body. While a secret is
///   being replaced there are two, with a blank between them.
/// - Pure functions: neither a database nor a clock.
@NullMarked
package tidemark.webhook.signature;

import org.jspecify.annotations.NullMarked;
