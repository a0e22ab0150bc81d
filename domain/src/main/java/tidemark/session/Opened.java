package tidemark.session;

import org.jspecify.annotations.Nullable;
import tidemark.Caller;

/// What a client gets: the token, and for most the refresh token that follows it.
///
/// @param caller whom the token speaks for from now on
public record Opened(Caller caller, Client client, String token, @Nullable String refreshToken) {
  public long seconds() {
    return client.life().toSeconds();
  }
}
