/// The domains and identity providers of an organisation: its people log in where they work.
///
/// - `Federation` is the door, for who may `FEDERATE`. Everything it changes is in Keycloak;
///   nothing is kept here.
/// - A domain is taken only from whoever shows in its DNS that it is theirs: a domain decides where
///   people are sent to log in.
/// - A provider is an OpenID one, named by its issuer. Keycloak alone asks it, over `https`; on a
///   machine's own addresses only in an installation that is there itself.
/// - Its alias in Keycloak begins with the organisation, so that nobody gets another one's name,
///   nor that of a provider the server itself trusts. Its secret goes in and never comes out.
@NullMarked
package tidemark.federation;

import org.jspecify.annotations.NullMarked;
