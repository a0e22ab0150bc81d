/// The page on which an organisation says how its people sign in.
///
/// - A domain counts when a DNS record proves it; the page shows the record to make.
/// - An identity provider is linked for one domain; its secret is typed and never shown. What
///   whoever runs it has to enter there, the address to return to, stands beside it.
/// - Switching off and unlinking ask first and say who cannot sign in any more.
///
/// All rules are `tidemark.federation.Federation`'s.
@NullMarked
package tidemark.web.federation;

import org.jspecify.annotations.NullMarked;
