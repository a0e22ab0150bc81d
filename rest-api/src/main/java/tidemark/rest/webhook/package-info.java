/// Webhooks on the wire, at `/api/v1/webhooks`; `?organization=` names whose they are.
///
/// - A secret is in the answer to the making or the rotation of a webhook and nowhere else.
/// - Messages are listed with the newest first, and shown with all attempts and the beginning of
///   what was answered.
/// - A message can be asked for again, and one about nothing sent as a test.
@NullMarked
package tidemark.rest.webhook;

import org.jspecify.annotations.NullMarked;
