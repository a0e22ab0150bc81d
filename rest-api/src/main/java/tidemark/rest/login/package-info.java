/// Logging in with a password, and what comes after it, as three clients expect it.
///
/// - `/auth/…` and `/api/auth/…` are the same doors under two names; one answer holds the members
///   of all dialects.
/// - `POST /auth/refresh` has two meanings: with `refresh_token` in the body it exchanges that,
///   else it renews the bearer token, even one that has just ended.
/// - `/v1/auth/sessions` shows a person's own sessions and ends them.
/// - A 401 is given for a wrong password and for a dead token only, because clients throw their
///   tokens away when they see one.
@NullMarked
package tidemark.rest.login;

import org.jspecify.annotations.NullMarked;
