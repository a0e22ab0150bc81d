/// The page of a person's day: when they worked, with what, on what, in which category.
///
/// The day and the device stand in the address, so a page can be kept and opened again. What is not
/// a day is today. Every chart is a table as well, for those who do not see the bars.
///
/// The sums are those of `tidemark.usage`; the page adds nothing up.
@NullMarked
package tidemark.web.usage;

import org.jspecify.annotations.NullMarked;
