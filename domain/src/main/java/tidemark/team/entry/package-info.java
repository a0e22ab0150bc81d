/// How somebody comes into a team: by its code.
///
/// - Looking at a team by its code does not join it. Joining takes the code, or the team itself
///   within an hour of the look, because some clients do it in two requests.
/// - A code of a team that belongs to an organisation is for its people alone; one of a team
///   without an organisation is for everybody.
/// - Joining again is no error, and makes nobody a member twice.
/// - Guessing codes is slow, counted by person.
@NullMarked
package tidemark.team.entry;

import org.jspecify.annotations.NullMarked;
