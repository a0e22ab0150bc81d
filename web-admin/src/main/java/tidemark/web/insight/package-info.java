/// The figures of an organisation, for those who may see figures.
///
/// Only who let themselves be counted is in them; the page says so, and how many that are. The
/// period stands in the address. Every chart is a table as well, and each table can be had as CSV,
/// written by the same hand that writes the API's.
///
/// The sums are those of `tidemark.insight`; the page adds nothing up.
@NullMarked
package tidemark.web.insight;

import org.jspecify.annotations.NullMarked;
