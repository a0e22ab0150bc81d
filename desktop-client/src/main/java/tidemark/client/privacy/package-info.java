/// What an organisation does not want to leave its people's machines.
///
/// - The server's policies come signed; what is not signed as it should be is not used, and then
///   nothing is sent until there is one that is.
/// - A policy does here what the server would do: drop, redact, hash, leave the domain of an
///   address, and let through nothing outside of its hours. Both sides' tests read
///   `docs/policy-cases.json`.
/// - What it does twice, here and at the server, comes to the same as once.
/// - An expression that takes too long on a text counts as one that matches.
@NullMarked
package tidemark.client.privacy;

import org.jspecify.annotations.NullMarked;
