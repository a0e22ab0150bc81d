/// Where the client keeps what it must remember.
///
/// - Configuration and data lie where the XDG directories say, or in one folder that is named.
/// - Every file is its owner's alone (0600, folders 0700) from the moment it exists.
/// - A file is replaced as a whole: whoever reads it sees the old one or the new one.
/// - `Lock` lets one process at a time do a thing, and is free again when that process dies.
@NullMarked
package tidemark.client.home;

import org.jspecify.annotations.NullMarked;
