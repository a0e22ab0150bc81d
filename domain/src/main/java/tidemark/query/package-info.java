/// Queries: small programs over a person's events, as ActivityWatch's clients send them.
///
/// - A program runs once for each period of a request; one that fails, fails all of them.
/// - It sees the buckets of the person who asks and no others; somebody else's bucket is one that
///   does not exist.
/// - A bucket is read once for all periods of a request when they lie close together.
/// - The same question is answered from memory while the buckets its answer came from stay as they
///   are.
/// - Time, steps, memory and regular expressions are bounded: who reaches a bound is told which.
/// - The language is in `language`, what it can call in `function`, what it computes with in
///   `value`; all three are pure.
@NullMarked
package tidemark.query;

import org.jspecify.annotations.NullMarked;
