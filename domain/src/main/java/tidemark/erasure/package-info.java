/// Erasure: somebody goes, with everything of theirs.
///
/// - It is asked for, answered with what it would delete in numbers, and done when it is confirmed.
///   From then on nothing of theirs opens a door any more; the account in Keycloak is deleted last.
/// - A job deletes in batches. Whoever knows the erasure's id sees how far it is, without a
///   credential, since there is none left.
/// - At the end there is a receipt, signed by this installation, that names nobody. The digest of
///   the account's id stays, so that a backup that is put back can be cleaned again.
/// - An organisation that would be left without an owner has to be handed over first; one that has
///   nobody else in it ends too.
@NullMarked
package tidemark.erasure;

import org.jspecify.annotations.NullMarked;
