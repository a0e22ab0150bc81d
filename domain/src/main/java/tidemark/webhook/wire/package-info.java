/// One message to one address that somebody else has chosen.
///
/// - Only `https`, a name and the ports 443 and 8443, unless whoever runs the server allows a host
///   by name. Numbers for names, users in addresses and other tricks are refused before anything is
///   looked up.
/// - A name is resolved once. Each of its addresses has to be one of the public Internet, and the
///   connection goes to one of these very addresses, whatever the name says a moment later; the
///   certificate is checked against the name.
/// - There are no redirects, no cookies, no second try. An answer is read for a short while and
///   only its beginning.
@NullMarked
package tidemark.webhook.wire;

import org.jspecify.annotations.NullMarked;
