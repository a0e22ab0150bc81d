package tidemark.usage;

import java.util.List;

/// All of the time, each moment once, and its parts: days and hours in their order, everything else
/// the largest first.
public record Spent(long micros, List<Share> shares) {}
