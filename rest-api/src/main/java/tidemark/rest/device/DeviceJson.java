package tidemark.rest.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.device.DeviceView;

/// A device as clients read it.
record DeviceJson(
    UUID id,
    @JsonProperty("device_id") String deviceId,
    String hostname,
    String name,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("last_sync_at") @Nullable Instant lastSyncAt,
    @JsonProperty("revoked_at") @Nullable Instant revokedAt) {

  static DeviceJson of(DeviceView device) {
    return new DeviceJson(
        device.id(),
        device.deviceId(),
        device.hostname(),
        device.name(),
        device.createdAt(),
        device.lastSyncAt(),
        device.revokedAt());
  }
}
