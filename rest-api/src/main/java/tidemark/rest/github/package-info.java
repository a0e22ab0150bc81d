/// `/v1/organizations/{id}/github`: the organisation of GitHub that an organisation is linked to.
///
/// - There is one at most, so it has no id of its own: it is put, read and deleted in its place.
/// - Putting it asks GitHub at once. A token that may not read the organisation's members is the
///   asker's fault; a GitHub that does not answer is nobody's, and passes.
/// - The token goes in and never comes out again.
@NullMarked
package tidemark.rest.github;

import org.jspecify.annotations.NullMarked;
