/// JSON as this product reads and keeps it.
///
/// - One mapper for everybody: numbers keep every digit, unknown members survive.
/// - What a client sends as `data` is stored in its own order, byte for byte where JSON allows;
///   only the character NUL is replaced, because PostgreSQL cannot hold it.
/// - Two objects are equal when their canonical forms are: members sorted, numbers without trailing
///   zeros. The canonical form is hashed, never stored.
/// - `Encrypted` data are a client's own secret: whoever interprets data asks it first.
@NullMarked
package tidemark.json;

import org.jspecify.annotations.NullMarked;
