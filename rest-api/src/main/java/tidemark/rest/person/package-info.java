/// A person on the wire, as they see themselves.
///
/// - Names and addresses are those of the last login; they are changed in Keycloak.
/// - The time zone is changed here: it decides which day a session belongs to, in every statistic.
/// - Nobody reads another person here; colleagues are read as members of an organisation.
@NullMarked
package tidemark.rest.person;

import org.jspecify.annotations.NullMarked;
