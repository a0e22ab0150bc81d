package tidemark.client.team;

import java.util.Locale;

/// What is done to an entity at the server.
public enum Operation {
  CREATE,
  UPDATE,
  DELETE;

  /// As it stands in the queue.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Operation of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
