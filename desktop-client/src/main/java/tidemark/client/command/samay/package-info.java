/// The commands of Samay Sync.
///
/// - All of them are set by Samay's environment variables, and say at once what is wrong with them.
/// - Commands, page and tray icon share one login and say the same of it.
/// - `run` ends by a signal, or by the icon's menu, and then in order.
/// - Without a desktop, or one without a place for icons, `run` says so once and goes on.
/// - One process at a time syncs.
@NullMarked
package tidemark.client.command.samay;

import org.jspecify.annotations.NullMarked;
