/// Webhooks: where a person, or an organisation, wants to be told that something happened.
///
/// - A person hears of their own space, an organisation of its members and its teams. Who leads an
///   organisation looks after its webhooks.
/// - A message names ids, types and numbers, never what is in a record: whoever wants to know asks
///   with a credential.
/// - It is written in the transaction of what it tells of, by the database, whichever door or
///   trigger made the change: both are kept or lost.
/// - The secret is shown once. While it is being replaced both are good.
///
/// `delivery` brings messages there, `wire` says where that may be, `signature` proves who sent
/// them.
@NullMarked
package tidemark.webhook;

import org.jspecify.annotations.NullMarked;
