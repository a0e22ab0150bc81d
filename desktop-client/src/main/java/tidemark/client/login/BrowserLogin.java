package tidemark.client.login;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tidemark.client.wire.Trouble;

/// A person signs in with a browser, and the code comes back over the loopback interface, or by a
/// link.
///
/// @param provider where
/// @param port where the browser comes back to
/// @param link where it comes back to when that port is taken; without one, to any port
/// @param clock by which tokens end
/// @param browser shown the address to go to
public record BrowserLogin(
    Provider provider, int port, Optional<DeepLink> link, Clock clock, Consumer<URI> browser) {
  public static final int PORT = 54783;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  public Tokens run() {
    Pkce proof = Pkce.random();
    try (Callback callback = callback(proof.state())) {
      browser.accept(address(proof, callback.address()));
      String code = callback.await(PATIENCE);
      return new TokenDesk(provider, clock).exchange(code, proof.verifier(), callback.address());
    } catch (IOException e) {
      throw new Trouble("The login cannot be completed: " + e.getMessage(), e);
    }
  }

  private Callback callback(String state) throws IOException {
    try {
      return Callback.open(port, state);
    } catch (BindException _) {
      return link.isPresent() ? Callback.linked(link.get(), state) : Callback.open(0, state);
    }
  }

  private URI address(Pkce proof, URI redirect) {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("response_type", "code");
    question.put("client_id", provider.client().id());
    question.put("redirect_uri", redirect.toString());
    question.put("scope", provider.scope());
    question.put("state", proof.state());
    question.put("code_challenge", proof.challenge());
    question.put("code_challenge_method", "S256");
    return URI.create(provider.authorize() + "?" + TokenDesk.encoded(question));
  }
}
