/// What can only be seen from inside the server.
///
/// - `Inside` is the EAR of this build once more, under another name and other context roots, in
///   the Payara of the shared installation. A test WAR goes with it, in which Arquillian runs
///   tests.
/// - `Door` is a servlet that is put into both WARs and says which door it was given, and by whom.
/// - `Ticks` reads from the database what the timetables of both applications did.
/// - The application beside it is the real one; that both live on one database makes a cluster of
///   the two.
@NullMarked
package tidemark.container;

import org.jspecify.annotations.NullMarked;
