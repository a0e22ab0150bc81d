/// What whoever hosts an installation does for the people on it.
///
/// - `Wards` makes people and organisations in Keycloak, and makes, lists and revokes the API keys
///   of others. All of it needs the scope `operator`, which no person and no key can have.
/// - What is done in somebody's name stands in the audit trail twice: as theirs, with the
///   operator's credential, and as the operator's.
/// - The operator sees names, addresses and keys without their texts, and nothing that was
///   recorded.
@NullMarked
package tidemark.operator;

import org.jspecify.annotations.NullMarked;
