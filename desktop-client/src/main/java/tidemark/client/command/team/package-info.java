/// The commands for teams and focus sessions.
///
/// - What they change is changed on this machine and waits there for `team sync`; only `connect`,
///   `sync` and `statistics` ask the server.
/// - Lists are JSON, with the ids that other commands take.
/// - A team is named by either of its ids; without one it is the current team.
/// - Sharing is a command of its own: starting and stopping a session shows nobody anything.
@NullMarked
package tidemark.client.command.team;

import org.jspecify.annotations.NullMarked;
