/// The timeline: the events in a person's buckets.
///
/// - An event is stored once however often it arrives: its natural key is bucket, start, data and
///   which copy of equal ones it is within its request. A repeated event can only grow.
/// - Writers of one bucket queue at its row; a batch costs the same number of statements whatever
///   its size, and readers never wait.
/// - A heartbeat lets the newest stored event grow or begins a new one.
/// - Answers stream: no bucket is ever held in memory.
@NullMarked
package tidemark.timeline;

import org.jspecify.annotations.NullMarked;
