/// The page of a person's API keys: make one, see them, rotate one, revoke one.
///
/// A key's text exists on exactly one answer, the one to the request that made or rotated it: it
/// lives in a request-scoped bean, so that neither the session nor the view nor a reload can show
/// it again.
///
/// Revoking asks first and says what stops working. All rules are `tidemark.apikey.ApiKeys`'.
@NullMarked
package tidemark.web.apikey;

import org.jspecify.annotations.NullMarked;
