/// What a query computes with.
///
/// - A `Value` never changes; a list or a dictionary knows how deep and how large it is, and
///   refuses to become larger than an answer may be.
/// - An `Activity` is an event within a query: times in microseconds, an id when it is stored as it
///   is.
/// - Equal data of many events are one `Data` object, so that what is computed of it once is known
///   for all of them.
@NullMarked
package tidemark.query.value;

import org.jspecify.annotations.NullMarked;
