/// The conversation between a person's clients about what changed.
///
/// - An upload is one transaction. Each change in it gets an answer; the ones that cannot be taken
///   hold nothing up, and the same upload again changes nothing.
/// - A download tells what changed after a cursor, the newest version of each thing once, page by
///   page. Nothing that was committed is missed, however late.
/// - The cursor an upload answers passes over the caller's own changes alone, so that it can be
///   used for the next download.
/// - Old clients are never refused for a cursor: they get everything again. Ours are told to start
///   over, and why.
@NullMarked
package tidemark.sync;

import org.jspecify.annotations.NullMarked;
