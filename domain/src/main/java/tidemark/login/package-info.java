/// Credentials: what a request carries, decided by its form and ending in one `Caller`.
///
/// - `Credentials.recognise` is the one filter's one question. An API key goes to `apikey`, three
///   parts with dots between are a token.
/// - A token of Keycloak is verified here: algorithm pinned, issuer, audience, time and the client
///   it was made for. Keys are cached, so that verifying goes on while Keycloak is down.
/// - A token of our own is known by the key it names, and goes to `session`.
/// - Whatever is wrong with a credential, the answer is the same refusal.
@NullMarked
package tidemark.login;

import org.jspecify.annotations.NullMarked;
