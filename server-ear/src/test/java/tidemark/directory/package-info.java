/// What happens here when something happens in Keycloak.
///
/// - Who is disabled or deleted there is refused here within a minute, whatever they show; who is
///   enabled again comes in again.
/// - Names and memberships follow.
/// - `Newcomer` is somebody made for one test: the cast itself is never disabled.
@NullMarked
package tidemark.directory;

import org.jspecify.annotations.NullMarked;
