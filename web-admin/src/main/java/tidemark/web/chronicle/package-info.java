/// The audit log: an organisation's for those who lead it, and everybody's own.
///
/// - What is chosen, by act, person and days, stands in the address with the page's place, so that
///   a finding can be kept and sent to somebody.
/// - Pages go by the entry they follow: what happens meanwhile shifts nothing.
/// - An organisation's log can be had as CSV, chosen the same way.
///
/// What may be seen is decided by `tidemark.chronicle`.
@NullMarked
package tidemark.web.chronicle;

import org.jspecify.annotations.NullMarked;
