/// The query language: what ActivityWatch's newer server understands, and from the older one texts
/// in single quotes and a last semicolon that is missing.
///
/// - A program is parsed once and run once for each period, each time with nothing but the
///   functions and the names of its period.
/// - There are no loops, so a program ends; what it costs on the way goes to the meter.
/// - Everything wrong with a program is a `QueryError`; nesting is bounded, so nothing recurses
///   without end.
@NullMarked
package tidemark.query.language;

import org.jspecify.annotations.NullMarked;
