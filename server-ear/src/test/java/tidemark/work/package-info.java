/// What is true of reviews of pull requests from outside, in the words of the clients that exist.
///
/// - `Extension` sends what the two generations of the browser extension send, in their order, and
///   reads what they read; it loses answers and repeats requests as they do.
/// - Whatever is lost, repeated or asked by two tabs at once: one session, with the right duration.
/// - Statistics equal what SQL and a pencil say, over leaps of the clocks and in far zones.
/// - Mallory finds nothing of Ada's.
@NullMarked
package tidemark.work;

import org.jspecify.annotations.NullMarked;
