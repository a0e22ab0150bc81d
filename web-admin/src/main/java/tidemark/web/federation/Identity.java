package tidemark.web.federation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.directory.CompanyDomain;
import tidemark.federation.Federation;
import tidemark.federation.Provider;
import tidemark.federation.ProviderChange;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// How the people of an organisation sign in: its domains and identity providers.
@Named
@ViewScoped
public class Identity implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient Federation federation;
  @Inject private transient Texts texts;
  @Inject private CurrentOffice office;

  private transient List<CompanyDomain> domains = List.of();
  private transient List<Provider> providers = List.of();
  private @Nullable String domain;
  private @Nullable String record;

  @PostConstruct
  void read() {
    domains = federation.domains(caller.get(), office.getId());
    providers = federation.providers(caller.get(), office.getId());
  }

  /// What is to be published first stays on the page, to be copied.
  public void addDomain() {
    try {
      CompanyDomain added =
          federation.addDomain(caller.get(), office.getId(), domain == null ? "" : domain);
      domain = null;
      record = null;
      read();
      texts.done("identity.domain.added", added.name());
    } catch (Refusal refusal) {
      if (refusal.reason() != Reason.DOMAIN_UNPROVED) {
        throw refusal;
      }
      record = texts.say(refusal);
    }
  }

  public void removeDomain(CompanyDomain gone) {
    federation.removeDomain(caller.get(), office.getId(), gone.name());
    read();
    texts.done("identity.domain.removed", gone.name());
  }

  /// Switches it off, or on again.
  public void turn(Provider provider) {
    var change = new ProviderChange(null, null, null, null, !provider.enabled());
    Provider changed = federation.change(caller.get(), office.getId(), provider.alias(), change);
    read();
    texts.done(
        changed.enabled() ? "identity.provider.on" : "identity.provider.off", changed.name());
  }

  public void unlink(Provider provider) {
    federation.unlink(caller.get(), office.getId(), provider.alias());
    read();
    texts.done("identity.provider.gone", provider.name());
  }

  public List<CompanyDomain> getDomains() {
    return domains;
  }

  public List<Provider> getProviders() {
    return providers;
  }

  /// The DNS record that is missing.
  public @Nullable String getRecord() {
    return record;
  }

  public @Nullable String getDomain() {
    return domain;
  }

  public void setDomain(@Nullable String domain) {
    this.domain = domain;
  }
}
