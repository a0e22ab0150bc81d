package tidemark.rest.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import tidemark.person.Profile;

/// Oneself.
record MeJson(
    UUID id,
    long number,
    String name,
    String email,
    String organization,
    String zone,
    @JsonProperty("created_at") Instant createdAt) {

  static MeJson of(Profile profile) {
    return new MeJson(
        profile.id(),
        profile.number(),
        profile.name(),
        profile.email(),
        profile.organization(),
        profile.zone().getId(),
        profile.createdAt());
  }
}
