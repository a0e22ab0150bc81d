/// What a record's data must look like, in JSON Schema.
///
/// - One file a type, in the folder `schemas`: it is published as it stands and checks what comes
///   in, so there is no second definition.
/// - The words understood here are the few those files use; an unknown one is refused when a file
///   is read, and so cannot be forgotten.
/// - What a schema does not name is not its business: unknown members pass.
@NullMarked
package tidemark.journal.schema;

import org.jspecify.annotations.NullMarked;
