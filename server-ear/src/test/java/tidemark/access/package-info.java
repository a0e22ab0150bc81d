/// Who gets in, asked of every operation that the description names.
///
/// - The operations are read from `docs/openapi.yaml`, so a new one is asked by itself.
/// - Each is asked with nothing, with credentials that are dead, with one that lacks a scope, and
///   as Mallory, for things that are Ada's.
/// - Each refusal has its control: Ada herself is let in by the same request.
/// - Row security is asked alone, in the database, without any of our code in between.
@NullMarked
package tidemark.access;

import org.jspecify.annotations.NullMarked;
