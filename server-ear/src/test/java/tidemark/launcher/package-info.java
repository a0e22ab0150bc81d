/// The launcher as its user meets it: a process of its own, with an installation of its own.
///
/// - `Launched` is `tidemark run` in a home below `target`, on free ports; it ends what it started,
///   the servers' processes too, however a test ends.
/// - `Leftovers` are the processes that live in a home, whoever started them.
/// - `Writers` push events through every death; one of them counts too early and must be caught.
/// - `Clues` are what a failure shows: what the launcher printed, and the last lines of every log.
/// - Every wait has an end. A test here may fail, but it never hangs.
@NullMarked
package tidemark.launcher;

import org.jspecify.annotations.NullMarked;
