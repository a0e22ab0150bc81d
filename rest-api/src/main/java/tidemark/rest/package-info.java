/// The JAX-RS door: what every dialect shares.
///
/// - `RestApi` is the page of routes: every resource stands on it, and nothing else answers.
/// - `CallerFilter` finds out who asks before a resource method runs; only what is marked
///   `@Anonymous` is open. `CurrentCaller` hands the answer to the resource.
/// - `Problems` turns every exception into one RFC 9457 document, `Problem` is that document.
/// - `JsonBodies` lets bodies be bound with the product's one JSON mapper.
///
/// Resources live in a package per feature below this one, translate between the wire and the
/// domain's doors, and decide nothing themselves.
@NullMarked
package tidemark.rest;

import org.jspecify.annotations.NullMarked;
