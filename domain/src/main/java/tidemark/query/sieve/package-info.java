/// Which of many expressions are worth trying on a text.
///
/// - A pass over the text says which expressions it may match: those of whose clues it holds one,
///   and those of which nothing is known.
/// - A clue is a text that each match of an expression holds; it is read off the expression without
///   understanding it, and where that is not safe there is none.
/// - Nothing that would be found is ever held back; that more is let through costs only time.
@NullMarked
package tidemark.query.sieve;

import org.jspecify.annotations.NullMarked;
