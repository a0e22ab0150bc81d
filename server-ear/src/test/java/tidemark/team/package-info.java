/// Teams over HTTP: who may do what in one, who comes in, and what stays true when many ask at
/// once.
///
/// - Everybody here is a newcomer, because who shares a team with Ada would see her name.
/// - `Group` is a team made for one test, with somebody in each role.
/// - What a role may not do is asked of every role and right of the one table.
@NullMarked
package tidemark.team;

import org.jspecify.annotations.NullMarked;
