package tidemark.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subject of Keycloak.
@Entity
@Table(name = "person")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields
class Person {
  @Id private UUID id;

  @Column(insertable = false, updatable = false)
  private long number;

  private String subject;
  private String username;
  private String name;
  private String email;
  private String zone;

  @Column(name = "personal_organization_id")
  private UUID personalOrganization;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "disabled_at")
  private @Nullable Instant disabledAt;

  protected Person() {}

  Profile profile(String organization) {
    return new Profile(id, number, name, email, organization, ZoneId.of(zone), createdAt);
  }
}
