package tidemark.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A company that Keycloak knows, or the organisation of one that every person has.
@Entity
@Table(name = "organization")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields
class Organization {
  @Id private UUID id;

  @Column(name = "keycloak_id")
  private @Nullable String keycloakId;

  private @Nullable String alias;
  private String name;
  private String kind;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Organization() {}

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }
}
