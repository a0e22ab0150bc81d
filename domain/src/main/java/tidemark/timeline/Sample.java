package tidemark.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tidemark.json.Canonical;
import tidemark.json.Json;

/// An event on its way in, hashed before anything is locked.
@SuppressWarnings("ArrayRecordComponent") // compared by hash, never by its bytes
public record Sample(long start, long duration, byte[] data, long hash) {
  public static Sample of(long start, long duration, ObjectNode data) {
    return new Sample(start, duration, Json.bytes(data), Canonical.hash(data));
  }

  long end() {
    return start + duration;
  }
}
