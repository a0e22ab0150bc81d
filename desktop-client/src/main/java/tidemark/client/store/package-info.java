/// SQLite, as every store of the client uses it.
///
/// - A file has one connection; its user takes care that one thread at a time uses it.
/// - What `inOne` has returned from is on the disk: write-ahead log, `synchronous = full`.
/// - What `inOne` has thrown from has not happened.
/// - Statements live in the classes named `…Table`, as text blocks.
@NullMarked
package tidemark.client.store;

import org.jspecify.annotations.NullMarked;
