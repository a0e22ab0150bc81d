/// Bodies on their way in and out.
///
/// - `BodyFilter` refuses what is too large, counted while it is read and whether or not a length
///   was said; a packed body is unpacked under the same count and must not unfold to more than a
///   hundred times what was sent.
/// - `GzipFilter` packs answers that are long enough for clients that can unpack them.
///
/// The listener's own compression stays off: it unpacks bodies before anybody can count.
@NullMarked
package tidemark.rest.edge.body;

import org.jspecify.annotations.NullMarked;
