/// Members: who belongs to an organisation, as what, and how that changes.
///
/// - `Members` is the door. Whoever makes an organisation owns it; an organisation always keeps an
///   owner, unless Keycloak itself takes the last one away.
/// - What Keycloak refuses, or does not answer, is not done here either.
/// - A member whose account belongs to the organisation's identity provider is removed only by who
///   has said that they know: Keycloak deletes the account with the membership.
/// - Who was removed stays out even with a token that was made before; their keys go on working for
///   what is their own.
/// - Names and roles are seen by all members, addresses by those who lead.
@NullMarked
package tidemark.member;

import org.jspecify.annotations.NullMarked;
