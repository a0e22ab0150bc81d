/// A running installation, asked from outside by whoever hosts it.
///
/// - `Operator` logs in as the realm's client `tidemark-operator`, with the secret that lies in the
///   installation's folder, and speaks to the API: reading that folder is what makes an operator.
/// - Nothing here starts, stops or locks anything, and nothing is made in a folder that is not
///   there.
/// - A refusal of the API is a `Trouble` with the API's own sentence; an installation that does not
///   answer is one that says what to do.
@NullMarked
package tidemark.launcher.remote;

import org.jspecify.annotations.NullMarked;
