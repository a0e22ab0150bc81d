package tidemark.client.login;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Trouble;

/// A login that renews itself.
public final class Session implements Credential {
  private final Keyring keyring;
  private final String name;
  private final TokenDesk desk;
  private final Clock clock;
  private Optional<Tokens> known = Optional.empty();

  public Session(Keyring keyring, String name, Provider provider, Clock clock) {
    this.keyring = keyring;
    this.name = name;
    this.desk = new TokenDesk(provider, clock);
    this.clock = clock;
  }

  public synchronized Keyring.Place begin(Tokens tokens) {
    known = Optional.of(tokens);
    return keyring.store(name, tokens.text());
  }

  /// Whether there is a token that has not ended, or one that gets the next.
  public synchronized boolean isAuthenticated() {
    return tokens()
        .filter(tokens -> tokens.refresh().isPresent() || !tokens.isOver(clock.instant()))
        .isPresent();
  }

  @Override
  public synchronized Optional<String> text() {
    Optional<Tokens> tokens = tokens();
    if (tokens.filter(old -> old.isOld(clock.instant())).isPresent()) {
      boolean _ = renew();
      tokens = tokens();
    }
    return tokens.map(Tokens::access);
  }

  @Override
  public synchronized boolean renew() {
    Optional<Tokens> tokens = tokens().filter(old -> old.refresh().isPresent());
    if (tokens.isEmpty()) {
      return false;
    }
    try {
      Keyring.Place _ = begin(desk.refresh(tokens.get()));
      return true;
    } catch (IOException | Trouble _) {
      return false; // the old one says by its refusal what is the matter
    }
  }

  /// Whether the provider was told as well.
  public synchronized boolean end() {
    boolean told = tokens().filter(desk::revoke).isPresent();
    keyring.forget(name);
    known = Optional.empty();
    return told;
  }

  private Optional<Tokens> tokens() {
    if (known.isEmpty()) {
      known = keyring.find(name).map(Tokens::stored);
    }
    return known;
  }
}
