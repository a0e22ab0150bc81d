/// Tables for spreadsheets, for whichever door hands one out.
///
/// - Lines and quotes are as RFC 4180 has them.
/// - A cell that a spreadsheet would take for a formula begins with an apostrophe, also where
///   blanks or invisible characters stand before it. Whoever names a repository or a device cannot
///   make somebody else's spreadsheet compute.
/// - Times are written as ISO 8601, numbers without separators.
@NullMarked
package tidemark.csv;

import org.jspecify.annotations.NullMarked;
