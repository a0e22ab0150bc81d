/// One command that makes a running Tidemark out of PostgreSQL, Keycloak and Payara.
///
/// - `Main` is the command line: `run` and `doctor`, and what an operator does for people of an
///   installation that runs. `Console` is the only place that prints.
/// - `Stack.start` brings everything up as far as possible at once and returns when the application
///   is ready; until `close` it notices the death of any server. It is a library as well: the tests
///   start their installation by it.
/// - Whatever fails, a person reads one sentence, and nothing is left running.
@NullMarked
package tidemark.launcher;

import org.jspecify.annotations.NullMarked;
