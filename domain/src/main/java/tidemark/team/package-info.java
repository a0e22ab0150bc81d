/// Teams: people of an organisation, or friends of somebody without one, who show each other what
/// they choose to.
///
/// - A team's id is the id of the space its members share: what changes in it is told there.
/// - `TeamRight` is the one table of what a role may do. A team keeps an owner; the last one hands
///   it on, or leaves as the last of all, which ends it.
/// - A team is made once for each name its client gave it, however often the client asks.
/// - The code by which others join is the team's secret: who belongs to it may hand it on, and only
///   who leads it makes another, which ends the old one.
/// - Who belongs to no team gets the same answer for one that exists and for one that does not.
@NullMarked
package tidemark.team;

import org.jspecify.annotations.NullMarked;
