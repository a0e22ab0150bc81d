/// Consents over HTTP, and whom an organisation may count by them.
///
/// - Nobody counts without a row of their own, given since they belong there.
/// - The view of those who count answers nobody but who may see figures of the organisation.
/// - Nobody gives a consent to whom they do not belong to.
@NullMarked
package tidemark.consent;

import org.jspecify.annotations.NullMarked;
