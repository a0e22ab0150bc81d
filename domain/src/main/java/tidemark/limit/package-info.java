/// Limits: how often somebody may ask, so that nobody's mistake is everybody's outage.
///
/// - Each credential has a bucket of tokens that fills again at a steady rate; each address has one
///   for failed credentials, so that guessing is slow.
/// - Passwords may be wrong a few times, counted by address and by account.
/// - A bucket belongs to one server and is forgotten when nobody used it for a while.
/// - This package only says how long to wait. What to do about it, refuse or delay, is decided
///   where the request is.
@NullMarked
package tidemark.limit;

import org.jspecify.annotations.NullMarked;
