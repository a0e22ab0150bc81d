/// Tests of links to GitHub.
///
/// - The GitHub they ask belongs to the tests and answers as the real one does, in pages, and with
///   a refusal to tokens that may not know.
/// - People are linked to their numbers there in the real Keycloak.
/// - An hour passes by moving the times that the database keeps.
@NullMarked
package tidemark.github;

import org.jspecify.annotations.NullMarked;
