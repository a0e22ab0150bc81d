/// The page of a person's data: which buckets there are, what fills them, and deleting one.
///
/// - A bucket shows its device and how far it reaches, and leads to its events.
/// - Deleting counts first and says how many events go, because nothing brings them back.
///
/// All rules are `tidemark.bucket.Buckets`'; the events are on `tidemark.web.timeline`'s page.
@NullMarked
package tidemark.web.bucket;

import org.jspecify.annotations.NullMarked;
