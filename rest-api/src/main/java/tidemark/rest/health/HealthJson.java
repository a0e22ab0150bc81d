package tidemark.rest.health;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/// The same three values twice: one client reads them under `data`, the others at the top.
record HealthJson(boolean success, Values data, @JsonUnwrapped Values values) {
  record Values(String status, Instant timestamp, String environment) {}

  static HealthJson healthy(Instant now, String environment) {
    Values values = new Values("healthy", now, environment);
    return new HealthJson(true, values, values);
  }
}
