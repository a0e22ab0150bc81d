/// Privacy: what a person does not want to be stored.
///
/// - A person's filters are applied to every event before it is stored, whatever way it came.
/// - A filter either drops an event or puts a replacement for one text in its data.
/// - Filters with a mistake are refused as a whole when they are set, so that nobody believes to be
///   protected by half of them.
/// - An expression that takes too long on a text counts as one that matches: rather too little is
///   stored than too much.
@NullMarked
package tidemark.privacy;

import org.jspecify.annotations.NullMarked;
