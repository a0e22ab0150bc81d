/// What a query can call: the functions of both of ActivityWatch's servers.
///
/// - `Functions` knows them by name; each checks its arguments and never converts them.
/// - They are pure: events come from a `Source`, what they cost goes to the meter, and nothing that
///   was given to them changes.
/// - Events are stored cut into many, but say few different things: whatever depends on what an
///   event says is computed once for each `Data`.
/// - Where the two servers differ, `docs/queries.md` says which one is followed.
@NullMarked
package tidemark.query.function;

import org.jspecify.annotations.NullMarked;
