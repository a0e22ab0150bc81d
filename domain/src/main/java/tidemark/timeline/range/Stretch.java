package tidemark.timeline.range;

import java.time.Instant;
import java.util.Map;
import tidemark.Refusal;

/// From a moment on, and before another.
public record Stretch(Instant from, Instant until) {
  public Stretch {
    if (!from.isBefore(until)) {
      throw Refusal.ofFields(Map.of("until", "a time after the beginning"));
    }
  }
}
