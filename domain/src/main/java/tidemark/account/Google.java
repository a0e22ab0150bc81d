package tidemark.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
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
import java.net.URI;
import java.text.ParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.Reason;
import tidemark.Refusal;

/// Google's tokens about people, made for our client id. Only the token is believed, nothing that
/// was sent beside it.
@ApplicationScoped
class Google {
  private static final String NAME = "Google";
  private static final int PATIENCE_MS = 2_000;
  private static final int LARGEST = 64 * 1024;

  @Inject
  @ConfigProperty(name = "tidemark.google.issuer", defaultValue = "https://accounts.google.com")
  private String issuer;

  @Inject
  @ConfigProperty(
      name = "tidemark.google.keys",
      defaultValue = "https://www.googleapis.com/oauth2/v3/certs")
  private String keys;

  @Inject
  @ConfigProperty(name = "tidemark.google.client")
  private Optional<String> client;

  private DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  @PostConstruct
  void prepare() {
    try {
      var source =
          JWKSourceBuilder.create(
                  URI.create(keys).toURL(),
                  new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST))
              .build();
      processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source));
      processor.setJWTClaimsSetVerifier(
          new DefaultJWTClaimsVerifier<>(
              client.orElse(""),
              new JWTClaimsSet.Builder().issuer(issuer).build(),
              Set.of("sub", "exp", "iat")));
    } catch (MalformedURLException e) {
      throw new IllegalStateException("TIDEMARK_GOOGLE_KEYS is not a URL", e);
    }
  }

  Stranger stranger(String idToken) {
    if (client.isEmpty()) {
      throw new Refusal(Reason.PROVIDER_UNKNOWN, NAME);
    }
    try {
      JWTClaimsSet claims = processor.process(idToken, null);
      String name = Objects.requireNonNullElse(claims.getStringClaim("name"), NAME);
      return Stranger.of("google", claims.getSubject(), name);
    } catch (KeySourceException e) {
      throw new Refusal(Reason.UNAVAILABLE);
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw new Refusal(Reason.PROVIDER_REFUSED, NAME);
    }
  }
}
