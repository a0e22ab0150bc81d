/// Reviews of pull requests on the wire, as the browser extension and its dashboard speak.
///
/// - Each answer stands twice in its body: under `data`, with `success` beside it, for the
///   extension, and at the top for the dashboard. Refusals have the form that `Problem` gives them
///   there.
/// - Sessions and activities have numbers; what is no number is 400, an unknown or foreign one 404.
/// - A body that can be read and makes no sense is 422, with a list of the fields; a batch takes
///   what makes sense and says what it left out.
/// - Starting, ending and sending activities again changes nothing.
@NullMarked
package tidemark.rest.work;

import org.jspecify.annotations.NullMarked;
