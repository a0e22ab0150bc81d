/// The description of the API, from the server it describes.
///
/// - `GET /openapi` is `docs/openapi.yaml` of the repository, word for word: written by hand, and
///   compared with the routes by a test. What the server derives from annotations is not served.
/// - `GET /docs/` is Swagger UI over it, out of the library's own archive; the page loads nothing
///   from elsewhere and runs no inline script.
/// - `GET /docs/problems` explains every refusal; problems point there.
///
/// All of it is open to everybody, since a description is no secret.
@NullMarked
package tidemark.rest.docs;

import org.jspecify.annotations.NullMarked;
