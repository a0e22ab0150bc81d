/// The page of focus: sessions that a person shares with a team, the one that runs, and those
/// before.
///
/// - Starting one shares it with the team that is chosen, at once; without the person's consent it
///   is refused and the page leads to where consent is given.
/// - The one that runs is ended as done or given up; a team sees when and how long, and no more.
/// - A session can be taken away from the team afterwards; it stays the person's own.
///
/// All rules are `tidemark.focus`'.
@NullMarked
package tidemark.web.focus;

import org.jspecify.annotations.NullMarked;
