/// What is true of API keys from outside.
///
/// - A key opens what its scopes say and nothing else, until it ends or is revoked.
/// - Its text is in one answer and in no table.
/// - Ada owns the keys of these tests; Mallory can neither see nor revoke one of them.
/// - Each refusal has its control: the same request with a good key passes.
@NullMarked
package tidemark.apikey;

import org.jspecify.annotations.NullMarked;
