/// The domains and identity providers of an organisation on the wire.
///
/// - A domain is named in the path as in the body; the answer to one that is not proved yet says
///   what to publish.
/// - A provider's secret is in what is sent, never in an answer.
/// - `redirect_uri` is what the provider has to be told before anybody can come by it.
@NullMarked
package tidemark.rest.federation;

import org.jspecify.annotations.NullMarked;
