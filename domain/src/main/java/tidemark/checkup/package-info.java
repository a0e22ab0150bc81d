/// How an installation is, looked at from inside.
///
/// - Each finding is one thing that can be wrong, whether it is well, and a number or a name that
///   helps to find out why: the database and its clock, its migrations, Keycloak, jobs that failed
///   or are late, messages and erasures that wait too long, and room on the disk.
/// - A look costs a few small queries and one request to Keycloak; one thing that does not answer
///   is a finding and keeps none of the others from being looked at.
/// - Nothing of anybody's is read.
@NullMarked
package tidemark.checkup;

import org.jspecify.annotations.NullMarked;
