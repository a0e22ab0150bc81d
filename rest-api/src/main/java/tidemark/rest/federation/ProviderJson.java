package tidemark.rest.federation;

import com.fasterxml.jackson.annotation.JsonProperty;
import tidemark.federation.Provider;

/// An identity provider, without its secret.
record ProviderJson(
    String alias,
    String name,
    String issuer,
    @JsonProperty("client_id") String clientId,
    String domain,
    boolean enabled,
    @JsonProperty("redirect_uri") String redirect) {

  static ProviderJson of(Provider provider) {
    return new ProviderJson(
        provider.alias(),
        provider.name(),
        provider.issuer(),
        provider.clientId(),
        provider.domain(),
        provider.enabled(),
        provider.redirect());
  }
}
