/// Requests that make something new are carried out once, however often they arrive, when their
/// client gives them a key of its own in `Idempotency-Key`.
///
/// - The annotation `Once` on a method of a resource is all there is to say. Without the header it
///   changes nothing.
/// - The same request is the same operation with the same path and body, by a credential of the
///   same kind with the same scopes. Another one under the same key is refused.
/// - What was answered is answered again, status and body; a refusal is not kept, because nothing
///   was carried out.
@NullMarked
package tidemark.rest.repeat;

import org.jspecify.annotations.NullMarked;
