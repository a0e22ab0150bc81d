/// The audit trail: who did what to whom, with which credential, in which request.
///
/// - An entry is written in the transaction of the act it tells of; a denied act is written in a
///   transaction of its own, because the act's is rolled back.
/// - What a door to rights, credentials, devices or organisations denies is written in one place,
///   `Witness`, whichever door it was; thirty denials a minute of one credential at most.
/// - The application's database role may add and read entries, never change or delete them.
/// - An entry names ids and short facts, never a secret and never the content of anybody's data.
@NullMarked
package tidemark.audit;

import org.jspecify.annotations.NullMarked;
