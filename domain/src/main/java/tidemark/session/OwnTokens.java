package tidemark.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The tokens we sign ourselves.
@ApplicationScoped
class OwnTokens {
  private static final String AUDIENCE = "tidemark-api";

  @Inject private SigningKeys keys;

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String home;

  /// Whether the token's head names a key of ours. Proves nothing yet.
  static boolean isOwn(String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return false;
    }
    try {
      @Nullable String kid = JWSHeader.parse(new Base64URL(token.substring(0, dot))).getKeyID();
      return kid != null && kid.startsWith(SigningKeys.PREFIX);
    } catch (ParseException | IllegalArgumentException _) {
      return false;
    }
  }

  String sign(SessionTable.Live session, Instant now) {
    SigningKeys.Signing signing = keys.signing();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(signing.kid())
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(home)
                .audience(AUDIENCE)
                .subject(session.person().toString())
                .claim("sid", session.id().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(session.client().life())))
                .build());
    try {
      token.sign(new ECDSASigner(signing.key()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A statement of this installation. Its type keeps it from being taken for a token, and it
  /// carries the key it can be checked with.
  String attest(Map<String, Object> claims, Instant now) {
    SigningKeys.Signing signing = keys.signing();
    ECPublicKey key = keys.verifying(signing.kid()).orElseThrow();
    JWTClaimsSet.Builder said = new JWTClaimsSet.Builder().issuer(home).issueTime(Date.from(now));
    claims.forEach(said::claim);
    SignedJWT statement =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("receipt+jwt"))
                .keyID(signing.kid())
                .jwk(new ECKey.Builder(Curve.P_256, key).build())
                .build(),
            said.build());
    try {
      statement.sign(new ECDSASigner(signing.key()));
      return statement.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a token says that we signed, whether or not its time is over.
  Optional<Said> read(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      return isSigned(token) ? said(token.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean isSigned(SignedJWT token) throws JOSEException {
    JWSHeader header = token.getHeader();
    if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
        || !JOSEObjectType.JWT.equals(header.getType())) {
      return false;
    }
    Optional<ECPublicKey> key = keys.verifying(header.getKeyID());
    return key.isPresent() && token.verify(new ECDSAVerifier(key.get()));
  }

  private Optional<Said> said(JWTClaimsSet claims) throws ParseException {
    boolean isMeant =
        home.equals(claims.getIssuer()) && claims.getAudience().equals(List.of(AUDIENCE));
    String session = claims.getStringClaim("sid");
    Date end = claims.getExpirationTime();
    return !isMeant || session == null || end == null
        ? Optional.empty()
        : Optional.of(
            new Said(
                UUID.fromString(session), UUID.fromString(claims.getSubject()), end.toInstant()));
  }

  /// The claims that matter.
  record Said(UUID session, UUID person, Instant end) {}
}
