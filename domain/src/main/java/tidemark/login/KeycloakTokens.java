package tidemark.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.person.Identity;

/// Access tokens of the realm. Its signing keys are fetched when first needed, again when a token
/// names an unknown one, and kept for a day while Keycloak is down.
@ApplicationScoped
class KeycloakTokens {
  private static final int PATIENCE_MS = 2_000;
  private static final int LARGEST = 64 * 1024;
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration OUTAGE = Duration.ofHours(24);
  private static final int SKEW_SECONDS = 30;

  @Inject private Realm realm;
  private DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private DefaultJWTProcessor<SecurityContext> farewells = new DefaultJWTProcessor<>();

  @PostConstruct
  void prepare() {
    var selector = new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys());
    processor.setJWSKeySelector(selector);
    farewells.setJWSKeySelector(selector);
    farewells.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"), null));
    var over =
        new DefaultJWTClaimsVerifier<>(
            "tidemark-portal",
            new JWTClaimsSet.Builder().issuer(realm.issuer()).build(),
            Set.of("iat", "exp", "jti", "events", "sid"));
    over.setMaxClockSkew(SKEW_SECONDS);
    farewells.setJWTClaimsSetVerifier(over);
    var claims =
        new DefaultJWTClaimsVerifier<>(
            "tidemark-api",
            new JWTClaimsSet.Builder().issuer(realm.issuer()).claim("typ", "Bearer").build(),
            Set.of("sub", "exp", "iat", "azp", "preferred_username"));
    claims.setMaxClockSkew(SKEW_SECONDS);
    processor.setJWTClaimsSetVerifier(claims);
  }

  /// Who the token speaks of. Anything wrong with it is one refusal.
  Identity verify(String token) {
    return read(() -> Claims.identity(processor.process(token, null)));
  }

  /// The session that Keycloak says is over, to the portal and to nobody else.
  String over(String logoutToken) {
    return read(() -> Claims.over(farewells.process(logoutToken, null)));
  }

  /// What reads a token.
  private interface Reading<T> {
    T read() throws BadJOSEException, JOSEException, ParseException;
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (RateLimitReachedException e) {
      throw new Refusal(Reason.CREDENTIAL_INVALID);
    } catch (RemoteKeySourceException e) {
      throw new Refusal(Reason.UNAVAILABLE);
    } catch (KeySourceException e) {
      throw new Refusal(
          e.getCause() instanceof RateLimitReachedException
              ? Reason.CREDENTIAL_INVALID
              : Reason.UNAVAILABLE);
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw new Refusal(Reason.CREDENTIAL_INVALID);
    }
  }

  private JWKSource<SecurityContext> keys() {
    try {
      var retriever = new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST);
      return JWKSourceBuilder.create(realm.keys().toURL(), retriever)
          .cache(FRESH.toMillis(), PATIENCE_MS * 2L)
          .rateLimited(PAUSE.toMillis())
          .outageTolerant(OUTAGE.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("TIDEMARK_KEYCLOAK_URL is not a URL", e);
    }
  }
}
