/// What watchers said and the server does not know yet, on disk.
///
/// - What a method has returned from is on the disk: it survives `kill -9` and a power cut.
/// - An event is known by its bucket, start and data, as the server knows it: however often it is
///   sent it is stored once, and only ever grows.
/// - Heartbeats are merged here, by ActivityWatch's rule, with the last event of their bucket, also
///   when that was sent long ago.
/// - What the server refuses for good lies in the list of the dead and blocks nobody.
/// - A clock that jumps delays nothing by more than the time that an event is held back to grow.
@NullMarked
package tidemark.client.queue;

import org.jspecify.annotations.NullMarked;
