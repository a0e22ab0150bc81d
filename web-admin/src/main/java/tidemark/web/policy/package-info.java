/// The page of an organisation's privacy policy: what of its devices' events may be stored.
///
/// - `PolicyPage` shows all versions to every member, and since when each holds; those who may set
///   the policy write the next one.
/// - Rules are written in the form devices and watchers know. Trying them counts what they would
///   have done to the last week of whoever tries, and stores nothing.
/// - Hours outside of which nothing is stored are a few fields, and none is always.
///
/// All rules are `tidemark.privacy.policy`'s.
@NullMarked
package tidemark.web.policy;

import org.jspecify.annotations.NullMarked;
