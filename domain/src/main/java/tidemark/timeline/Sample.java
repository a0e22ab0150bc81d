package tidemark.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tidemark.json.Canonical;
import tidemark.json.Json;

/// An event on its way in, hashed before anything is locked. `id` is the number its sender knows it
/// by, 0 when it is new; only an editor's counts.
@SuppressWarnings("ArrayRecordComponent") // compared by hash, never by its bytes
public record Sample(long start, long duration, byte[] data, long hash, long id) {
  public static Sample of(long start, long duration, ObjectNode data) {
    return new Sample(start, duration, Json.bytes(data), Canonical.hash(data), 0);
  }

  public Sample known(long id) {
    return new Sample(start, duration, data, hash, id);
  }

  long end() {
    return start + duration;
  }
}
