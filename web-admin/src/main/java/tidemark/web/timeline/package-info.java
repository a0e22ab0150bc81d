/// The page of a bucket's events, as they are stored.
///
/// - A page goes back from a moment that stands in the address, so that new events shift nothing
///   and a page costs the same however many events lie before it.
/// - What a window was called is text, whatever is in it: markup, expressions and marks of writing
///   direction are shown and mean nothing.
/// - One event can be deleted, or those of some days; that asks first, in numbers.
/// - Looking for a text goes back month by month, so that a page stays quick in an old bucket.
///
/// All rules are `tidemark.timeline.Timeline`'s.
@NullMarked
package tidemark.web.timeline;

import org.jspecify.annotations.NullMarked;
