package tidemark.bucket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A stream of one client's events on one device.
@Entity
@Table(name = "bucket")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields
class Bucket {
  @EmbeddedId private Key key;

  @Column(name = "device_id")
  private @Nullable UUID device;

  @Column(insertable = false, updatable = false)
  private long number;

  private String name;

  @Column(name = "public_name")
  private String publicName;

  private String type;
  private String client;
  private String hostname;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(columnDefinition = "json", insertable = false, updatable = false)
  private String data;

  private boolean replica;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private @Nullable Instant updatedAt;

  @Column(name = "first_at")
  private @Nullable Instant firstAt;

  @Column(name = "last_at")
  private @Nullable Instant lastAt;

  protected Bucket() {}

  BucketView view() {
    return new BucketView(
        key.id(),
        publicName,
        type,
        client,
        hostname,
        data,
        device,
        replica,
        createdAt,
        firstAt,
        lastAt,
        updatedAt);
  }

  @Embeddable
  record Key(@Column(name = "space_id") UUID space, @Column(name = "id") UUID id)
      implements Serializable {}
}
