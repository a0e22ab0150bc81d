/// Logging in, by everything that is offered to clients without a browser.
///
/// - The shared installation answers; people are made by registering, each test its own.
/// - Nobody of the cast is locked out: what counts wrong passwords is tried on made-up accounts.
/// - Other providers are small servers of the tests, on the port that the installation was told.
/// - A time that passes is written into the database, never waited for.
@NullMarked
package tidemark.login;

import org.jspecify.annotations.NullMarked;
