package tidemark.rest.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import tidemark.team.block.BlockItem;

/// An entry of a team's block list.
record BlockItemJson(
    UUID id,
    @JsonProperty("item_type") String type,
    String value,
    @JsonProperty("added_by") UUID addedBy,
    @JsonProperty("created_at") Instant createdAt) {

  static BlockItemJson of(BlockItem item) {
    return new BlockItemJson(
        item.id(), item.type().text(), item.value(), item.addedBy(), item.createdAt());
  }
}
