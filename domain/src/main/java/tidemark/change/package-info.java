/// The change feed of a space: which things changed, in the order of their commits.
///
/// - Whoever changes something synced tells `Feed` in the same transaction. The space's counter row
///   is locked until commit, so a reader that has seen number n has seen every smaller one.
/// - Each changed thing has its own number; an old entry moves up instead of being repeated.
/// - A reader asks for what came after a number, and learns in the same statement how far the feed
///   reaches and from where on it is whole; no lock is taken.
/// - The conversation about it belongs to the package `sync`.
@NullMarked
package tidemark.change;

import org.jspecify.annotations.NullMarked;
