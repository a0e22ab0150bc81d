/// Sessions of people whose client cannot talk to Keycloak: our own tokens, and what ends them.
///
/// - A session begins after somebody was recognised, and gives a signed token (ES256) and a refresh
///   token. Every use of the token asks whether the session still lives, so ending it acts at once.
/// - A refresh token is good once. The one before it stays good for a minute, because an answer can
///   get lost, and then gives the same again; an older one was stolen from somebody, and ends the
///   session.
/// - The signing key is made anew every month; an old one verifies as long as a token may live.
/// - Private keys are kept encrypted with the installation's secret, refresh tokens not at all.
@NullMarked
package tidemark.session;

import org.jspecify.annotations.NullMarked;
