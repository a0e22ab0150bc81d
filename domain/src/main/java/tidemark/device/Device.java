package tidemark.device;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that records time.
@Entity
@Table(name = "device")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields
class Device {
  @EmbeddedId private Key key;

  @Column(name = "organization_id")
  private UUID organization;

  @Column(name = "external_id")
  private String externalId;

  private String hostname;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_sync_at")
  private @Nullable Instant lastSyncAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected Device() {}

  void rename(String name) {
    this.name = name;
  }

  void seen(Instant now) {
    lastSyncAt = now;
  }

  boolean revoke(Instant now) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = now;
    return true;
  }

  DeviceView view() {
    return new DeviceView(key.id(), externalId, hostname, name, createdAt, lastSyncAt, revokedAt);
  }

  @Embeddable
  record Key(@Column(name = "space_id") UUID space, @Column(name = "id") UUID id)
      implements Serializable {}
}
