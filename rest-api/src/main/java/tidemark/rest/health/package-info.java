/// Is it alive, and can it work?
///
/// - `GET /health` and `GET /v1/health` say that requests are answered; clients look at nothing but
///   the status.
/// - `/health/live`, `/health/ready` and `/health/started` are MicroProfile's, for whoever runs the
///   server. Ready means that the database answers.
///
/// All of them are open to everybody and name neither versions nor machines.
@NullMarked
package tidemark.rest.health;

import org.jspecify.annotations.NullMarked;
