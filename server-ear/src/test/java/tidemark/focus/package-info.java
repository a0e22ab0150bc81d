/// FocusFlow's requests, as its client sends them, and what a team gets to see by them.
///
/// - The same request again, in another order, from another device or with a wrong clock leaves the
///   same rows.
/// - What is withdrawn is gone from every answer at once, and from the feed.
/// - Nobody outside of a team sees anything of it.
@NullMarked
package tidemark.focus;

import org.jspecify.annotations.NullMarked;
