/// Events on the wire, as ActivityWatch's clients send and read them.
///
/// - Reading streams, the newest first, each event cut to the asked-for span.
/// - Writing is idempotent: the same batch twice stores nothing new.
/// - A heartbeat answers the event it let grow or began.
/// - Times and durations are read leniently and written in one form.
@NullMarked
package tidemark.rest.timeline;

import org.jspecify.annotations.NullMarked;
