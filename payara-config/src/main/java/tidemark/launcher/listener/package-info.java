/// What Payara's listener answers by itself, before any application is asked.
///
/// - A request whose address cannot be decoded never reaches a filter of ours. `LastWord` gives
///   such an answer the headers every other one has, and the status it deserves.
/// - These classes run inside Payara. `Bundle` packs them into a bundle that Payara starts with
///   itself; the launcher puts it among the server's own.
/// - An answer of the application is not touched.
@NullMarked
package tidemark.launcher.listener;

import org.jspecify.annotations.NullMarked;
