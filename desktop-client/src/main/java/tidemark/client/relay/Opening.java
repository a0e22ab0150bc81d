package tidemark.client.relay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tidemark.client.privacy.Guard;
import tidemark.client.queue.Queue;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;

/// What the server is asked and told before anything is sent, and every hour again.
///
/// @param identity by which the buckets of this device are told apart from those of others
/// @param guard that learns what shall not leave
/// @param clock by which hours pass
public record Opening(Identity identity, Guard guard, Clock clock) {
  private static final Duration HOUR = Duration.ofHours(1);

  /// Until when it holds. A key that may not name a device is no reason to stop.
  Instant run(Remote remote, Queue queue, boolean isFirst) throws IOException {
    if (guard.refresh(remote) || (isFirst && guard.holds())) {
      queue.sift(guard);
    }
    if (isFirst) {
      ObjectNode said = Json.object();
      said.put("device_id", identity.device()).put("hostname", identity.hostname());
      if (remote.post("/api/0/devices/register", said.toString()).passes()) {
        throw new IOException("the server is busy");
      }
    }
    return clock.instant().plus(HOUR);
  }

  boolean isOver(Instant end) {
    return !end.isAfter(clock.instant());
  }
}
