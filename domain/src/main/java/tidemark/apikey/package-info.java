/// API keys: a credential for a program, made by a person, shown once and kept as a hash.
///
/// - A key is `tdm_`, random letters and digits, and a checksum: a mistyped key is refused without
///   asking the database.
/// - Clients of WakaTime get a random UUID instead, and may write `waka_` before it.
/// - It carries scopes, perhaps an end and a device; it can never do more than its maker.
/// - Revoking acts at the next request. Rotating gives a key another text; the old one is good for
///   as long as its owner says.
/// - `last used` is kept to the minute, so that reading costs no write.
@NullMarked
package tidemark.apikey;

import org.jspecify.annotations.NullMarked;
