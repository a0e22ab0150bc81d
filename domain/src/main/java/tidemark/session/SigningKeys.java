package tidemark.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import tidemark.Database;
import tidemark.seal.Secret;

/// The keys that sign and verify our own tokens. Works in its caller's transaction.
@ApplicationScoped
class SigningKeys {
  static final String PREFIX = "tidemark-";
  private static final String PURPOSE = "signing-key";
  private static final Duration SIGNS = Duration.ofDays(30);
  private static final Duration VERIFIES = SIGNS.plus(Duration.ofDays(35));

  @Inject private Database database;
  @Inject private Secret secret;
  @Inject private Clock clock;

  /// A public key never changes; the bound is for keys that were forgotten meanwhile.
  private final Cache<String, ECPublicKey> verifying =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(10)).build();

  /// What signs today. A key that was sealed with another secret is as good as none.
  Signing signing() {
    SigningKeyTable.Row row = database.asInstallation(this::newest);
    Optional<byte[]> open = secret.open(PURPOSE, row.sealed());
    if (open.isEmpty()) {
      row = database.asInstallation(c -> SigningKeyTable.insert(c, make(), clock.instant()));
      open = secret.open(PURPOSE, row.sealed());
    }
    return new Signing(row.kid(), privateKey(open.orElseThrow()));
  }

  Optional<ECPublicKey> verifying(String kid) {
    ECPublicKey known = verifying.getIfPresent(kid);
    if (known != null) {
      return Optional.of(known);
    }
    Instant oldest = clock.instant().minus(VERIFIES);
    Optional<ECPublicKey> found =
        database
            .asInstallation(c -> SigningKeyTable.find(c, kid, oldest))
            .map(row -> publicKey(row.publicKey()));
    found.ifPresent(key -> verifying.put(kid, key));
    return found;
  }

  /// Two servers may find at once that it is time for a new key: the slower one takes the faster
  /// one's.
  private SigningKeyTable.Row newest(Connection connection) throws SQLException {
    Instant now = clock.instant();
    Optional<SigningKeyTable.Row> found = SigningKeyTable.newest(connection, now.minus(SIGNS));
    if (found.isPresent()) {
      return found.get();
    }
    SigningKeyTable.lock(connection);
    Optional<SigningKeyTable.Row> made = SigningKeyTable.newest(connection, now.minus(SIGNS));
    if (made.isPresent()) {
      return made.get();
    }
    SigningKeyTable.forget(connection, now.minus(VERIFIES));
    return SigningKeyTable.insert(connection, make(), now);
  }

  private SigningKeyTable.Row make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return new SigningKeyTable.Row(
          PREFIX + UUID.randomUUID(),
          Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
          secret.seal(PURPOSE, pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECPublicKey publicKey(String encoded) {
    try {
      return (ECPublicKey)
          factory().generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECPrivateKey privateKey(byte[] encoded) {
    try {
      return (ECPrivateKey) factory().generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyFactory factory() throws GeneralSecurityException {
    return KeyFactory.getInstance("EC");
  }

  /// A private key and its name.
  record Signing(String kid, ECPrivateKey key) {}
}
