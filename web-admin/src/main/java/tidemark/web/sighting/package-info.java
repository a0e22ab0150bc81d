/// The page on which a person sees who saw their data.
///
/// - Every look at rows with the person's name on them is an entry: who, what, of which time, and
///   how many rows. The newest stand first; a page goes back from an entry, so that new ones shift
///   nothing.
/// - The ledger can be checked on the page: it says how many entries hold together, or at which one
///   they do not, and shows the newest digest to be noted elsewhere.
///
/// All rules are `tidemark.sighting`'s.
@NullMarked
package tidemark.web.sighting;

import org.jspecify.annotations.NullMarked;
