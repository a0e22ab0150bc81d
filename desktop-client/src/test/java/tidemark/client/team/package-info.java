/// Tests of teams on this machine.
///
/// - The files are real files of SQLite, in a folder that is gone afterwards.
/// - `TeamServer` listens on a real socket; it keeps what it is told and can be told to fail.
/// - Time is a clock that the test moves; nothing waits for it.
/// - That the server's rules are the same is asked of the server itself, in the tests of the whole.
/// - Names and sessions are made up for each test.
@NullMarked
package tidemark.client.team;

import org.jspecify.annotations.NullMarked;
