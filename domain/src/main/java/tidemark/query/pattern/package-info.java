/// Regular expressions of strangers.
///
/// - They are written in the dialect of Rust or of Python and searched for by Java's engine, to
///   which they are translated; what cannot be translated is refused, with the reason.
/// - No expression holds a thread up: one search looks at a bounded number of characters, slow ones
///   together at a bounded number too, and texts are cut at `Search.LONGEST_TEXT` characters.
/// - Repetitions without characters are bounded when an expression is compiled, and each way into a
///   group looks at a character, so that the bound on looks is one on time.
/// - Whoever searches for texts that mean themselves gets a plain search.
@NullMarked
package tidemark.query.pattern;

import org.jspecify.annotations.NullMarked;
