/// Insight: how an organisation reviews, for those who lead it or analyse it.
///
/// - Counted are completed review sessions of people who are members now and let this organisation
///   see their sessions; who leaves or withdraws is gone from the next answer on.
/// - What somebody recorded before they became a member is not the organisation's, and not counted.
/// - A session stands on the weekday and at the hour that the wall of its person showed when it
///   began. Sessions themselves are never shown, only sums of them.
/// - Membership, role and consent are asked anew for each request; nothing is kept.
@NullMarked
package tidemark.insight;

import org.jspecify.annotations.NullMarked;
