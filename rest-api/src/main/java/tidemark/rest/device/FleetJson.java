package tidemark.rest.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.device.fleet.FleetView;

/// A member's device, as an organisation sees it.
record FleetJson(
    UUID id,
    String name,
    String hostname,
    OwnerJson person,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("last_sync_at") @Nullable Instant lastSyncAt) {
  /// Whose it is.
  record OwnerJson(UUID id, String name) {}

  /// A page of them.
  record PageJson(List<FleetJson> devices, @Nullable String next) {
    static PageJson of(Page<FleetView> page) {
      return new PageJson(page.items().stream().map(FleetJson::of).toList(), page.next());
    }
  }

  static FleetJson of(FleetView view) {
    return new FleetJson(
        view.id(),
        view.name(),
        view.hostname(),
        new OwnerJson(view.person(), view.owner()),
        view.createdAt(),
        view.lastSyncAt());
  }
}
