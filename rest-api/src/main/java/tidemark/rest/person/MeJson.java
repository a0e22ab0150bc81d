package tidemark.rest.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tidemark.apikey.EndingKey;
import tidemark.person.Profile;

/// Oneself.
record MeJson(
    UUID id,
    long number,
    String name,
    String email,
    String organization,
    String zone,
    @JsonProperty("created_at") Instant createdAt,
    List<NoticeJson> notices) {

  static MeJson of(Profile profile, List<EndingKey> ending) {
    return new MeJson(
        profile.id(),
        profile.number(),
        profile.name(),
        profile.email(),
        profile.organization(),
        profile.zone().getId(),
        profile.createdAt(),
        ending.stream().map(NoticeJson::of).toList());
  }

  /// Something to look after. So far it is always a key.
  record NoticeJson(
      String code,
      UUID key,
      String name,
      String prefix,
      @JsonProperty("expires_at") Instant expiresAt) {
    static NoticeJson of(EndingKey key) {
      return new NoticeJson("key-ending", key.id(), key.name(), key.prefix(), key.expiresAt());
    }
  }
}
