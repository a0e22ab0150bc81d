package tidemark.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Buckets nobody has used before.
final class Buckets {
  private static final byte[] WATCHER =
      "{\"type\":\"currentwindow\",\"client\":\"aw-watcher-window\",\"hostname\":\"laptop\"}"
          .getBytes(StandardCharsets.UTF_8);

  private Buckets() {}

  /// The path of a new one.
  static String make(Wire wire) throws IOException {
    String path = "/api/0/buckets/bench-" + UUID.randomUUID();
    wire.post(path, WATCHER).require(200);
    return path;
  }
}
