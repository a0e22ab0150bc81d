/// What is true of archives from outside.
///
/// - An archive agrees with its manifest, holds what the person made and nothing of anybody else's.
/// - Brought back for somebody new it makes the same again; a second time it adds nothing.
/// - One that was changed, or is none, is refused before anything is stored.
/// - Every table that can hold something of a person is in it, or on a list of those that are not.
@NullMarked
package tidemark.takeout;

import org.jspecify.annotations.NullMarked;
