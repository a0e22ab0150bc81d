package tidemark.web.federation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import tidemark.federation.Federation;
import tidemark.federation.NewProvider;
import tidemark.federation.Provider;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// The form that links an identity provider. Its secret goes one way.
@Named
@RequestScoped
public class NewLink {
  @Inject private CurrentCaller caller;
  @Inject private CurrentOffice office;
  @Inject private Federation federation;
  @Inject private Identity identity;
  @Inject private Texts texts;

  private @Nullable String alias;
  private @Nullable String name;
  private @Nullable String issuer;
  private @Nullable String clientId;
  private @Nullable String secret;
  private @Nullable String domain;

  public void link() {
    var order =
        new NewProvider(
            typed(alias),
            typed(name),
            typed(issuer),
            typed(clientId),
            typed(secret),
            typed(domain));
    Provider linked = federation.link(caller.get(), office.getId(), order);
    alias = null;
    name = null;
    issuer = null;
    clientId = null;
    identity.read();
    texts.done("identity.provider.linked", linked.name());
  }

  public @Nullable String getAlias() {
    return alias;
  }

  public void setAlias(@Nullable String alias) {
    this.alias = alias;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getIssuer() {
    return issuer;
  }

  public void setIssuer(@Nullable String issuer) {
    this.issuer = issuer;
  }

  public @Nullable String getClientId() {
    return clientId;
  }

  public void setClientId(@Nullable String clientId) {
    this.clientId = clientId;
  }

  /// Never shown again.
  public @Nullable String getSecret() {
    return null;
  }

  public void setSecret(@Nullable String secret) {
    this.secret = secret;
  }

  public @Nullable String getDomain() {
    return domain;
  }

  public void setDomain(@Nullable String domain) {
    this.domain = domain;
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
