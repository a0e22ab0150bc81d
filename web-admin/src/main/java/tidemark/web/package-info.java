/// What every page of the portal stands on.
///
/// - `Portal` knows the addresses of this installation; `CurrentCaller` says who sits in front of
///   the page, as the same `Caller` that the REST door makes of a token.
/// - `SecurityHeaders` and `SessionCookie` are promises about every answer and every session.
/// - `Failures` is the one place where an exception becomes a page or a toast; `FailurePage` words
///   it. A stack trace never leaves the server.
/// - `Texts` and `Times` speak the visitor's language in the visitor's zone.
///
/// Pages live in one package a feature beside this one. They hold no rules: a bean's method calls a
/// door of the domain and says what happened.
@NullMarked
package tidemark.web;

import org.jspecify.annotations.NullMarked;
