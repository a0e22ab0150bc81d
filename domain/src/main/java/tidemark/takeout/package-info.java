/// Everything about a person, to take along.
///
/// - An archive is a ZIP with one file of JSON lines for each sort of thing, and a manifest that
///   says how many lines each has and what its SHA-256 is. `docs/export.md` describes it.
/// - It is written while it is read, under the person's own row security: what is not theirs cannot
///   get into it.
/// - Secrets are not in it, since they are stored as hashes alone.
/// - What was taken along can be brought back, here or on another installation; twice adds nothing.
@NullMarked
package tidemark.takeout;

import org.jspecify.annotations.NullMarked;
