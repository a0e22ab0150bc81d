/// The commands of `tidemark-client`, a class each.
///
/// - A command returns 0 when all was done, 1 when something was not, 3 when another process holds
///   its lock; picocli returns 2 for what it does not understand.
/// - What went wrong is a sentence on standard error, results are on standard output; with `--json`
///   standard output holds one JSON document and nothing else.
/// - No command prints a secret.
@NullMarked
package tidemark.client.command;

import org.jspecify.annotations.NullMarked;
