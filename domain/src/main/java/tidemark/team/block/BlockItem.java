package tidemark.team.block;

import java.time.Instant;
import java.util.UUID;

/// An entry of a block list.
public record BlockItem(UUID id, BlockType type, String value, UUID addedBy, Instant createdAt) {}
