/// Domains and identity providers, with a second realm of the same Keycloak as the provider.
///
/// - `Partner` is that realm: made by a test, known to nobody else, and removed afterwards.
/// - `Zone` answers for the names that a test publishes, over real DNS.
/// - Nobody changes how people of Acme or Globex log in: each test has a club of its own.
@NullMarked
package tidemark.federation;

import org.jspecify.annotations.NullMarked;
