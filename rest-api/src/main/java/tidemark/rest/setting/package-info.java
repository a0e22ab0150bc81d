/// Settings on the wire, as ActivityWatch's web interface keeps them.
///
/// - All of them are one object; one of them is its bare value, `null` when it was never made.
/// - Making answers 201 without a body, removing 200 even when there was nothing.
/// - Values are passed through as they came: `false`, `0` and the empty text are kept.
@NullMarked
package tidemark.rest.setting;

import org.jspecify.annotations.NullMarked;
