/// The block list of a team: the apps and websites its members agreed to leave alone while they
/// work.
///
/// - Everybody in the team reads it; who leads the team changes it.
/// - Each entry is there once, whoever adds it how often.
/// - Changes are told in the team's space, so every member's client blocks the same.
@NullMarked
package tidemark.team.block;

import org.jspecify.annotations.NullMarked;
