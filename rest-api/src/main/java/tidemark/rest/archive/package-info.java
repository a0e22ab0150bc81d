/// Export and import of buckets with their events, in ActivityWatch's own document.
///
/// - An export streams: one bucket after the other, one event after the other.
/// - An import is put aside on disk first and read twice, so that a document whose end is broken
///   stores nothing, and one of any size needs no memory.
/// - Importing merges: what is stored already stays as it is, and the same file twice adds nothing.
/// - Ids in a document mean nothing here; single events that cannot be read are counted and left
///   out.
@NullMarked
package tidemark.rest.archive;

import org.jspecify.annotations.NullMarked;
