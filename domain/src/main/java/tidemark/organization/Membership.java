package tidemark.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// A person in an organisation, with a role.
@Entity
@Table(name = "membership")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields
class Membership {
  @EmbeddedId private Key key;
  private String role;
  private Instant since;

  protected Membership() {}

  Role role() {
    return Role.of(role);
  }

  @Embeddable
  record Key(
      @Column(name = "organization_id") UUID organization, @Column(name = "person_id") UUID person)
      implements Serializable {}
}
