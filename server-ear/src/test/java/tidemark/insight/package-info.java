/// What is true of an organisation's figures from outside.
///
/// - They equal what a pencil says about the sessions of those who agreed, and hold nothing of
///   anybody else.
/// - Who withdraws, leaves or never agreed is not in the very next answer.
/// - Roles decide, and they are asked anew each time; Mallory finds no such organisation.
@NullMarked
package tidemark.insight;

import org.jspecify.annotations.NullMarked;
