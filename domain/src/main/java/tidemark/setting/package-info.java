/// Settings: what a person's clients want to find again on another device.
///
/// - A setting is a key and any JSON value; `false`, `0`, the empty text and `null` are values.
/// - The newest write counts. A setting that was never made reads as nothing, not as an error.
/// - Keys and their number are bounded, because clients make them up.
@NullMarked
package tidemark.setting;

import org.jspecify.annotations.NullMarked;
