/// The pages of retention: how long events are kept, by a person's own rules and by an
/// organisation's.
///
/// - A rule is counted before it is made: the page says how many events of how many buckets would
///   go, and older than what, and asks.
/// - One's own page shows the organisations' rules too, because the shorter one counts, and the
///   receipts of what was deleted.
/// - Every member reads an organisation's rules; who may set its policy changes them.
///
/// All rules are `tidemark.retention`'s.
@NullMarked
package tidemark.web.retention;

import org.jspecify.annotations.NullMarked;
