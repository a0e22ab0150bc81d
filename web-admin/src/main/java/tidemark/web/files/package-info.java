/// How pages and files travel: packed, and files once.
///
/// - `PackFilter` packs what is text for browsers that can unpack it. An answer is complete before
///   it is packed, so its length is known.
/// - `Fingerprints` gives each file of the portal an address that changes with its content, so that
///   browsers keep it for a year and still get a new one after an upgrade.
/// - Downloads are written while they are read and are left alone.
@NullMarked
package tidemark.web.files;

import org.jspecify.annotations.NullMarked;
