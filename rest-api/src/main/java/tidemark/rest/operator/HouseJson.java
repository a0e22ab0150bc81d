package tidemark.rest.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.operator.house.HouseView;

/// An organisation in numbers.
record HouseJson(
    UUID id,
    String name,
    String alias,
    @JsonProperty("created_at") Instant createdAt,
    long people,
    long devices,
    @JsonProperty("last_sync_at") @Nullable Instant lastSyncAt) {

  /// A page of them.
  record PageJson(List<HouseJson> organizations, @Nullable String next) {
    static PageJson of(Page<HouseView> page) {
      return new PageJson(page.items().stream().map(HouseJson::of).toList(), page.next());
    }
  }

  static HouseJson of(HouseView view) {
    return new HouseJson(
        view.id(),
        view.name(),
        view.alias(),
        view.createdAt(),
        view.people(),
        view.devices(),
        view.lastSyncAt());
  }
}
