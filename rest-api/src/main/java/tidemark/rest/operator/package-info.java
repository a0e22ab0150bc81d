/// What the command line of an operator asks for: people, organisations, and keys of others.
///
/// - All of it needs the scope `operator`. Only the realm's client `tidemark-operator` has it; its
///   secret lies in the folder of the installation.
/// - A person is named by an e-mail address, a key by its id.
/// - The text of a new key is in the answer to its making and nowhere else; a password is taken and
///   never given back.
@NullMarked
package tidemark.rest.operator;

import org.jspecify.annotations.NullMarked;
