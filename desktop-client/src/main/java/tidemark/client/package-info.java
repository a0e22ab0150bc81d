/// Tidemark on somebody's own machine: one program for everything that speaks to a Tidemark server.
///
/// - It loses nothing that it has acknowledged, whether the server is there or not.
/// - Nothing leaves the machine over plain HTTP but to the machine itself.
/// - What it reads of other programs it reads only: it never deletes or changes their data.
/// - `Main` is the command line and lists every command; `Console` is the only one that prints.
@NullMarked
package tidemark.client;

import org.jspecify.annotations.NullMarked;
