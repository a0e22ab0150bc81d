/// The pages of webhooks: a person's own, and an organisation's.
///
/// - `HookList` shows them and pauses, tests and removes them; `NewHook` makes one and rotates its
///   secret. A secret exists on exactly one answer, the one to the request that made it.
/// - `HookLog` shows what was sent to one of them, with every attempt, and sends it again.
/// - Removing says how many messages go with it; pausing says what happens to what is waiting.
///
/// All rules are `tidemark.webhook`'s, which the API calls too.
@NullMarked
package tidemark.web.webhook;

import org.jspecify.annotations.NullMarked;
