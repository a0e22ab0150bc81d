/// How a person spent their time: by application, title, category, day, hour or device.
///
/// - There is one way to count. The questions are programs of the query language, and its own web
///   pages would answer the same: what the window showed, cut to the times somebody was there.
/// - A moment at which two devices were in use counts once in every sum; only the sums by device
///   are each device's own.
/// - Days and hours are the person's (see `calendar`); an event over midnight belongs to both days,
///   each with its part.
/// - Categories are the rules that the person keeps in the setting `classes`.
@NullMarked
package tidemark.usage;

import org.jspecify.annotations.NullMarked;
