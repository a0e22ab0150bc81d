package tidemark.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Ids;
import tidemark.Scope;

/// A key, as the hash of its text.
@Entity
@Table(name = "api_key")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills and reads the fields
class ApiKey {
  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "organization_id")
  private UUID organization;

  @Column(name = "device_id")
  private @Nullable UUID device;

  private String name;
  private String prefix;
  private byte[] digest;
  private String scopes;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "last_used_at", insertable = false, updatable = false)
  private @Nullable Instant lastUsedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Column(name = "former_digest")
  private byte @Nullable [] formerDigest;

  @Column(name = "former_until")
  private @Nullable Instant formerUntil;

  protected ApiKey() {}

  static ApiKey issue(Caller owner, KeyOrder order, String text, Instant now) {
    ApiKey key = new ApiKey();
    key.id = Ids.next();
    key.person = owner.person();
    key.organization = owner.organization();
    key.device = order.device();
    key.name = order.name();
    key.prefix = KeyText.shown(text);
    key.digest = KeyText.digest(text);
    key.scopes = order.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    key.createdAt = now;
    key.expiresAt = order.expiresAt();
    return key;
  }

  /// Another text from now on; the present one stays good until `until`, the one before it does
  /// not.
  void rotate(String text, Instant until, Instant now) {
    boolean isOverlapping = until.isAfter(now);
    formerDigest = isOverlapping ? digest : null;
    formerUntil = isOverlapping ? until : null;
    digest = KeyText.digest(text);
    prefix = KeyText.shown(text);
  }

  boolean isLive(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }

  KeyForm form() {
    return KeyText.formOf(prefix);
  }

  /// A second revocation changes nothing.
  boolean revoke(Instant now) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = now;
    return true;
  }

  KeyView view() {
    return new KeyView(
        id,
        form(),
        name,
        prefix,
        scopes(scopes),
        device,
        createdAt,
        expiresAt,
        lastUsedAt,
        revokedAt,
        formerUntil);
  }

  static Set<Scope> scopes(String texts) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream(texts.split(" ")).forEach(text -> Scope.of(text).ifPresent(scopes::add));
    return scopes;
  }
}
