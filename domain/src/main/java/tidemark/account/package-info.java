/// Accounts, for clients that cannot send somebody to a browser: log in, register, and log in by
/// another provider. Everything ends in a session of ours.
///
/// - Keycloak decides about passwords and is the only one that keeps them; here they pass through.
/// - Wrong passwords are counted by address and by account. Who does not exist is counted and
///   answered like everybody else.
/// - Somebody known to another provider is found by that provider's own id, never by an e-mail
///   address: an address proves nothing about whose account it is.
/// - Both ways in can be switched off by whoever runs the server.
@NullMarked
package tidemark.account;

import org.jspecify.annotations.NullMarked;
