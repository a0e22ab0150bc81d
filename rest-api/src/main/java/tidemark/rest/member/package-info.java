/// The members of an organisation on the wire: list, change a role, remove or leave.
///
/// - The list comes in pages: `next` is what `after` takes.
/// - Addresses are there for those who lead, and one's own.
/// - Removing somebody whose account belongs to an identity provider needs `confirm=managed`.
/// - Changing needs a person at a browser or a desktop client; a key is refused.
@NullMarked
package tidemark.rest.member;

import org.jspecify.annotations.NullMarked;
