package tidemark.rest.focus;

import java.time.Instant;
import java.util.Map;
import tidemark.Refusal;
import tidemark.rest.Times;

/// A time in a body, refused by the name of its field.
final class Moment {
  private Moment() {}

  static Instant of(String field, String text) {
    try {
      return Times.instant(text);
    } catch (Refusal _) {
      throw Refusal.ofFields(Map.of(field, "a time like 2026-01-31T09:30:00Z"));
    }
  }
}
