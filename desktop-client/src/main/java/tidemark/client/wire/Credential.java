package tidemark.client.wire;

import java.util.Optional;

/// What a request shows to say who asks.
public interface Credential {
  /// The text after `Bearer`; nothing where there is no credential.
  Optional<String> text();

  /// Tries to get another one after the server refused this one. Whether there is another one now.
  default boolean renew() {
    return false;
  }

  /// A key that stays the same.
  static Credential key(String key) {
    Optional<String> text = Optional.of(key);
    return () -> text;
  }

  static Credential none() {
    return Optional::empty;
  }
}
