package tidemark.erasure;

import java.time.Instant;

/// A line of the list that has to be applied to a restored backup.
///
/// @param digest SHA-256 of Keycloak's id of the account, in hexadecimal digits
public record Erased(String digest, Instant at) {}
