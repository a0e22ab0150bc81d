package tidemark.change;

import java.util.UUID;

/// Something that changed.
public record Told(Kind kind, UUID id, boolean deleted) {}
