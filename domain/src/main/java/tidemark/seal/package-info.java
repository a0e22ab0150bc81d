/// The installation's secret, and what it seals: things this server has to show again, and
/// therefore cannot hash, such as what webhooks are signed with and tokens that others entrusted to
/// it.
///
/// - Each purpose has a key of its own, made from the secret: what is sealed for one cannot be
///   opened for another.
/// - Sealed is AES-GCM. Whoever has the database alone has nothing, and a seal that was touched, or
///   made with another secret, does not open.
@NullMarked
package tidemark.seal;

import org.jspecify.annotations.NullMarked;
