package tidemark.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What was so from a moment on for a while. Written and read by `EventTable`, mapped for
/// everything that is not hot.
@Entity
@Immutable
@Table(name = "event")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields
class Event {
  @EmbeddedId private Key key;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "duration_us")
  private long durationUs;

  private long hash;
  private int copy;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(columnDefinition = "json")
  private String data;

  protected Event() {}

  @Embeddable
  record Key(
      @Column(name = "space_id") UUID space,
      @Column(name = "bucket") long bucket,
      @Column(name = "seq") long seq)
      implements Serializable {}
}
