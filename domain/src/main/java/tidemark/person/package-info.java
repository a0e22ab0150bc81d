/// People: subjects of Keycloak, with what Tidemark itself knows of them.
///
/// - A person appears here at first sight of a verified token, together with an organisation of
///   their own, and follows renames in Keycloak.
/// - The zone somebody lives in is kept here; it decides which day something belongs to.
/// - Passwords, second factors and mail verification stay in Keycloak.
/// - `People.recognise` turns a verified identity into a `Caller`; it is the only way a browser or
///   a Keycloak token becomes one.
@NullMarked
package tidemark.person;

import org.jspecify.annotations.NullMarked;
