/// The three servers as children of this process: PostgreSQL, Keycloak and Payara.
///
/// - `Servers` unpacks each server once for the whole machine, however many launchers ask at once.
/// - `Child` is one process: in a session of its own, so that Ctrl-C reaches the launcher alone and
///   the order of stopping stays ours; its id is written down, so that a later launcher can end it
///   if this one is killed.
/// - `PostgreSql`, `Schema`, `Keycloak` and `Payara` each know one server: how it is prepared,
///   started, asked whether it answers, and stopped.
/// - Nothing here reads the environment or decides an order: `Stack` does.
@NullMarked
package tidemark.launcher.server;

import org.jspecify.annotations.NullMarked;
