/// Bringing a program in: a desktop program by a link, a device without a browser by a code.
///
/// - `/connect-desktop` asks the person and then shows a link that hands the program a key of its
///   own, which can send events and nothing else; beside it the key and a command, for when the
///   link opens nothing. A link leads to one of a few addresses by their exact text, or is not
///   made.
/// - The key is on exactly one answer, as on the page of keys, where it is revoked.
/// - `/device` takes the code that a device shows and goes on to Keycloak, which asks the person.
@NullMarked
package tidemark.web.connect;

import org.jspecify.annotations.NullMarked;
