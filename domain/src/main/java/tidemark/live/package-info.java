/// Who watches is told that there is something new, on whichever node it was written.
///
/// - News say where to look and how far it has come, never what is there: the watcher asks for that
///   by the usual ways, with its usual rights.
/// - A watcher shows how far it knows, and hears of everything since: nothing is lost between two
///   connections. What happens while it looks is told in one piece.
/// - A commit is noticed at once on its own node and through PostgreSQL on every other one. Such a
///   notice only wakes; what counts is read from the tables.
/// - Writers wait for nobody: they leave a word in memory and go on.
@NullMarked
package tidemark.live;

import org.jspecify.annotations.NullMarked;
