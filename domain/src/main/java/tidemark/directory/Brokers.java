package tidemark.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import tidemark.Reason;
import tidemark.Refusal;

/// Keycloak's identity providers, in the one form an organisation's has here.
@ApplicationScoped
class Brokers {
  private static final String OIDC = "oidc";
  private static final String DOMAIN = "kc.org.domain";
  private static final String SECRET = "clientSecret";

  /// What never depends on the organisation. Names come from the provider once, at the first login:
  /// later it cannot turn one person into another. An address counts as unconfirmed.
  private static final Map<String, String> ALWAYS =
      Map.of(
          "clientAuthMethod", "client_secret_post",
          "defaultScope", "openid email profile",
          "pkceEnabled", "true",
          "pkceMethod", "S256",
          "syncMode", "IMPORT",
          "useJwksUrl", "true",
          "validateSignature", "true",
          "kc.org.broker.redirect.mode.email-matches", "true");

  @Inject private Hand hand;

  static Broker broker(IdentityProviderRepresentation known) {
    Map<String, String> config = Objects.requireNonNullElse(known.getConfig(), Map.of());
    return new Broker(
        known.getAlias(),
        Objects.requireNonNullElse(known.getDisplayName(), known.getAlias()),
        config.getOrDefault("issuer", ""),
        config.getOrDefault("clientId", ""),
        config.getOrDefault(DOMAIN, ""),
        known.isEnabled());
  }

  Map<String, String> discover(String address) {
    return Hand.ask(() -> {
      try {
        Map<String, Object> question = Map.of("providerId", OIDC, "fromUrl", address);
        return hand.realm().identityProviders().importFrom(question);
      } catch (BadRequestException | NotFoundException | InternalServerErrorException _) {
        throw new Refusal(
            Reason.VALUE_INVALID, "Keycloak finds no OpenID provider at '" + address + "'.");
      }
    });
  }

  void create(Broker broker, Map<String, String> endpoints, String secret) {
    var wanted = new IdentityProviderRepresentation();
    wanted.setAlias(broker.alias());
    wanted.setProviderId(OIDC);
    wanted.setHideOnLogin(true);
    wanted.setTrustEmail(false);
    wanted.setStoreToken(false);
    Map<String, String> config = new HashMap<>(endpoints);
    config.putAll(ALWAYS);
    config.put(SECRET, secret);
    wanted.setConfig(config);
    fill(wanted, broker);
    config.remove(DOMAIN);
    Hand.ask(() -> {
      try (Response answer = hand.realm().identityProviders().create(wanted)) {
        if (answer.getStatus() == 409) {
          throw new Refusal(Reason.CONFLICT, "There is an identity provider of this alias.");
        }
        return Hand.check(answer);
      }
    });
  }

  void update(Broker broker, @Nullable String secret) {
    Hand.ask(() -> {
      var found = hand.realm().identityProviders().get(broker.alias());
      IdentityProviderRepresentation known = found.toRepresentation();
      fill(known, broker);
      // Keycloak shows stars instead of the secret, and takes them for the secret it has
      if (secret != null) {
        known.getConfig().put(SECRET, secret);
      }
      found.update(known);
      return true;
    });
  }

  void remove(String alias) {
    Hand.ask(() -> {
      try {
        hand.realm().identityProviders().get(alias).remove();
      } catch (NotFoundException _) {
        return false;
      }
      return true;
    });
  }

  private static void fill(IdentityProviderRepresentation known, Broker broker) {
    known.setDisplayName(broker.name());
    known.setEnabled(broker.enabled());
    known.getConfig().put("clientId", broker.clientId());
    known.getConfig().put(DOMAIN, broker.domain());
  }
}
