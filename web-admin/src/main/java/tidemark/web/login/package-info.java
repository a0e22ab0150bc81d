/// How people come in and go out: by Keycloak, and by nothing else.
///
/// - `Login` declares the OpenID Connect client; `Callback` is where Keycloak sends people back to,
///   `Logout` ends the portal's session and Keycloak's.
/// - `Entrance` stands before every request of the application. Requests outside the portal pass
///   untouched; inside it, everybody whose session Keycloak vouches for is a `member`.
/// - `Farewell` is told by Keycloak that a session is over there; the next request finds it over
///   here.
/// - `StayFilter` ends a session twelve hours after its login; half an hour without a request ends
///   it too, and the page says so two minutes before.
///
/// It promises that the session's id changes when somebody logs in, that a page asked for before
/// the login is the page shown after it, that a background request of an ended session leads to the
/// login instead of failing unseen, and that a Keycloak that is down is named as the cause.
@NullMarked
package tidemark.web.login;

import org.jspecify.annotations.NullMarked;
