/// The days by which a person's time is counted.
///
/// - A day is one of the person's own: it begins in their zone, at the hour they set as the start
///   of their day (the setting `startOfDay`), midnight otherwise.
/// - Days follow each other without gap or overlap, whatever the clocks of the zone do: every
///   moment belongs to one, and a day of 23 or 25 hours is one day.
@NullMarked
package tidemark.calendar;

import org.jspecify.annotations.NullMarked;
