/// Our own sync on the wire: `/api/v1/changes`.
///
/// - `GET` answers what changed since a cursor, of all types the credential may read and of all
///   spaces the person belongs to, page by page.
/// - `POST` takes changes in. Each gets a result with the number it was given, and where it was not
///   applied, with the record as it is, so that nothing has to be asked for again.
/// - A cursor that cannot be continued is refused with 410, a reason, and what to do.
/// - The JSON Schema of each type's data is at `/schemas/{type}`, and is what checks it.
@NullMarked
package tidemark.rest.sync.changes;

import org.jspecify.annotations.NullMarked;
