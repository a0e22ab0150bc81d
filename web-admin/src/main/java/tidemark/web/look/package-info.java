/// How the portal looks to one person: light, dark or as their system is, and in which language.
///
/// - The choice is a setting of the person's, `portal`, so that it is the same at every browser; a
///   session reads it once.
/// - Whoever chose nothing gets what the browser asks for. A setting that somebody else's client
///   wrote and that makes no sense is no choice.
/// - The page of a failure reads nothing: it is shown also where reading is what failed.
@NullMarked
package tidemark.web.look;

import org.jspecify.annotations.NullMarked;
