/// One whole installation for all tests that need one.
///
/// - `Tidemark.running` starts it when the first test asks, on free ports, with its own home below
///   `target`; it is closed when the last test of this JVM has ended.
/// - It is made of the same parts, by the same launcher, as the real one: PostgreSQL, Keycloak and
///   Payara with the EAR of this build.
/// - `Http` speaks to it as a client would. Nothing here reaches into the application.
@NullMarked
package tidemark.stack;

import org.jspecify.annotations.NullMarked;
