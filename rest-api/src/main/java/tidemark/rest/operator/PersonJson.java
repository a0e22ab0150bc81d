package tidemark.rest.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import tidemark.person.Profile;

/// Somebody, as an operator sees them.
record PersonJson(
    UUID id, String email, String name, @JsonProperty("created_at") Instant createdAt) {
  static PersonJson of(Profile person) {
    return new PersonJson(person.id(), person.email(), person.name(), person.createdAt());
  }
}
