/// The organisation of GitHub that an organisation is linked to: who administers the one
/// administers the other, as long as they are its members here.
///
/// - GitHub is asked with a token of the organisation's own, when it is linked and every ten
///   minutes after that. People are matched by GitHub's number for them, which Keycloak keeps as
///   their federated identity; a name on GitHub may change hands.
/// - GitHub's word counts for an hour. While GitHub is away nobody new is let in, and whoever it
///   vouched for is an ordinary member again when the hour is over.
/// - The role somebody was given stays as it is: `membership.vouched_until` stands beside it, and
///   makes nobody less than they are.
/// - The token is kept sealed, and never shown.
@NullMarked
package tidemark.github;

import org.jspecify.annotations.NullMarked;
