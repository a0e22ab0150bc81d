/// API keys: a credential for a program, made by a person, shown once and kept as a hash.
///
/// - A key is `tdm_`, random letters and digits, and a checksum: a mistyped key is refused without
///   asking the database.
/// - It carries scopes, perhaps an end and a device; it can never do more than its maker.
/// - Revoking acts at the next request.
/// - `last used` is kept to the minute, so that reading costs no write.
@NullMarked
package tidemark.apikey;

import org.jspecify.annotations.NullMarked;
