package tidemark.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import tidemark.Micros;
import tidemark.json.Canonical;
import tidemark.json.Json;
import tidemark.privacy.Filters;
import tidemark.privacy.policy.Policy;

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

  /// What its owner's filters leave of it; nothing when it shall not be stored.
  Optional<Sample> filtered(Filters filters, String bucket) {
    return left(came -> filters.left(bucket, came));
  }

  /// What the policy of an organisation leaves of it.
  Optional<Sample> allowed(Policy policy, String bucket) {
    return left(came -> policy.left(bucket, Micros.instant(start), came));
  }

  private Optional<Sample> left(Function<ObjectNode, Optional<ObjectNode>> rule) {
    ObjectNode came = (ObjectNode) Json.read(new String(data, StandardCharsets.UTF_8));
    return rule.apply(came)
        .map(left -> left.equals(came) ? this : of(start, duration, left).known(id));
  }

  /// What is answered where nothing is stored.
  Recorded unstored() {
    return new Recorded(0, start, duration, new String(data, StandardCharsets.UTF_8));
  }

  long end() {
    return start + duration;
  }
}
