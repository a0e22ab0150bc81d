/// The JAX-RS door from outside: over HTTP, against the running whole.
///
/// What is true of every route is proved here: the form of refusals, headers, CORS, paths, limits,
/// health and the description. What a feature answers is proved beside that feature.
///
/// Each class has a test that would fail if its own checks accepted everything.
@NullMarked
package tidemark.rest;

import org.jspecify.annotations.NullMarked;
