/// The organisations of an installation, as whoever hosts it sees them.
///
/// - A page lists them, the newest first: how many people and devices, and when a device last sent
///   something. Nothing that was recorded is in it, and nobody's name.
/// - Organisations that have ended are not listed, nor are those that are one person's own.
/// - Nothing is changed here; founding one is `tidemark.operator`'s.
@NullMarked
package tidemark.operator.house;

import org.jspecify.annotations.NullMarked;
