/// Who the client is for the server, and where the proof of it is kept.
///
/// - Two ways in: an API key, or a person in a browser (code with PKCE, back over loopback).
/// - The proof lies in the Secret Service where `secret-tool` reaches one, and else in a file that
///   only its owner reads; `Keyring` says which. No other file holds it.
/// - A token that is about to end is renewed before it is shown, one that was refused once after.
/// - A callback whose state is not the one that was sent is refused.
/// - Logging out ends the session at the server as well, when that can be reached.
@NullMarked
package tidemark.client.login;

import org.jspecify.annotations.NullMarked;
