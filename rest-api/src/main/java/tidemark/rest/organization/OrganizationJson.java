package tidemark.rest.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.organization.OrganizationView;

/// An organisation and the caller's role in it.
public record OrganizationJson(
    UUID id,
    String name,
    @Nullable String alias,
    String kind,
    String role,
    @JsonProperty("created_at") Instant createdAt) {

  public static OrganizationJson of(OrganizationView view) {
    return new OrganizationJson(
        view.id(), view.name(), view.alias(), view.kind(), view.role().text(), view.createdAt());
  }
}
