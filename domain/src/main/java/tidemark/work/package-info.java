/// Work: sessions in which a person reviews a pull request.
///
/// - No client sends an id, so a pull request has one active session at most, and starting again is
///   answered with that one: a request that is repeated, or asked by two tabs, changes nothing.
/// - The first end counts, and how long the work took is what the client says: it was there.
/// - A session nobody ends is abandoned after half a day, or when its review is started anew after
///   half an hour of silence. It counts nowhere until its client ends it after all.
@NullMarked
package tidemark.work;

import org.jspecify.annotations.NullMarked;
