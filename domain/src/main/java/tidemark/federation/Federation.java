package tidemark.federation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.directory.Broker;
import tidemark.directory.CompanyDomain;
import tidemark.directory.Directory;
import tidemark.organization.Office;
import tidemark.organization.Organizations;
import tidemark.organization.Right;

/// The domains and identity providers of an organisation.
@ApplicationScoped
@Transactional
public class Federation {
  private static final int MOST_DOMAINS = 20;
  private static final int MOST_PROVIDERS = 10;
  private static final int LONGEST_ALIAS = 40;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 255;
  private static final Pattern ALIAS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Inject private Database database;
  @Inject private Directory directory;
  @Inject private Organizations organizations;
  @Inject private AuditTrail audit;
  @Inject private Proof proof;

  @Inject
  @ConfigProperty(name = "tidemark.keycloak.url", defaultValue = "http://localhost:8180")
  private String keycloak;

  private Issuer issuers = new Issuer(false);

  @PostConstruct
  void prepare() {
    issuers = Issuer.of(keycloak);
  }

  @Requires(Scope.ORGANIZATIONS)
  public List<CompanyDomain> domains(Caller caller, UUID organization) {
    return directory.domains(enter(caller, organization).company());
  }

  /// A domain that is the organisation's already is no error.
  @Requires(Scope.ORGANIZATIONS)
  public CompanyDomain addDomain(Caller caller, UUID organization, String typed) {
    Office office = change(caller, organization);
    String name = DomainName.of(typed);
    List<CompanyDomain> known = directory.domains(office.company());
    for (CompanyDomain domain : known) {
      if (domain.name().equals(name)) {
        return domain;
      }
    }
    if (known.size() >= MOST_DOMAINS) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST_DOMAINS + " domains");
    }
    var domain = new CompanyDomain(name, proof.of(organization, name));
    audit.record(office.caller(), Act.DOMAIN_ADDED, organization.toString(), name);
    directory.addDomain(office.company(), domain);
    return domain;
  }

  @Requires(Scope.ORGANIZATIONS)
  public void removeDomain(Caller caller, UUID organization, String typed) {
    Office office = change(caller, organization);
    String name = DomainName.of(typed);
    requireDomain(office, name, Reason.DOMAIN_UNKNOWN);
    if (directory.brokers(office.company()).stream().anyMatch(b -> b.domain().equals(name))) {
      throw new Refusal(Reason.CONFLICT, "An identity provider uses this domain. Unlink it first.");
    }
    audit.record(office.caller(), Act.DOMAIN_REMOVED, organization.toString(), name);
    directory.removeDomain(office.company(), name);
  }

  @Requires(Scope.ORGANIZATIONS)
  public List<Provider> providers(Caller caller, UUID organization) {
    Office office = enter(caller, organization);
    return directory.brokers(office.company()).stream()
        .map(broker -> shown(organization, broker))
        .toList();
  }

  /// From now on, who comes by this provider becomes a member.
  @Requires(Scope.ORGANIZATIONS)
  public Provider link(Caller caller, UUID organization, NewProvider order) {
    Office office = change(caller, organization);
    if (!ALIAS.matcher(order.alias()).matches() || order.alias().length() > LONGEST_ALIAS) {
      throw new Refusal(
          Reason.VALUE_INVALID, "An alias has 1 to 40 small letters, digits and hyphens.");
    }
    String issuer = issuers.checked(order.issuer());
    String domain = DomainName.of(order.domain());
    requireDomain(office, domain, Reason.VALUE_INVALID);
    requireRoom(office, prefix(organization) + order.alias());
    Map<String, String> said = directory.discover(Issuer.discovery(issuer));
    var broker =
        new Broker(
            prefix(organization) + order.alias(),
            text("name", order.name(), LONGEST_NAME),
            issuer,
            text("client_id", order.clientId(), LONGEST_TEXT),
            domain,
            true);
    String secret = text("client_secret", order.secret(), LONGEST_TEXT);
    audit.record(office.caller(), Act.PROVIDER_LINKED, order.alias(), issuer + " for " + domain);
    directory.link(office.company(), broker, issuers.endpoints(issuer, said), secret);
    return shown(organization, broker);
  }

  @Requires(Scope.ORGANIZATIONS)
  public Provider change(Caller caller, UUID organization, String alias, ProviderChange change) {
    Office office = change(caller, organization);
    Broker known = own(office, organization, alias);
    String domain = change.domain() == null ? known.domain() : DomainName.of(change.domain());
    requireDomain(office, domain, Reason.VALUE_INVALID);
    var changed =
        new Broker(
            known.alias(),
            text("name", Objects.requireNonNullElse(change.name(), known.name()), LONGEST_NAME),
            known.issuer(),
            text(
                "client_id",
                Objects.requireNonNullElse(change.clientId(), known.clientId()),
                LONGEST_TEXT),
            domain,
            Objects.requireNonNullElse(change.enabled(), known.enabled()));
    String secret =
        change.secret() == null ? null : text("client_secret", change.secret(), LONGEST_TEXT);
    audit.record(
        office.caller(),
        Act.PROVIDER_CHANGED,
        alias,
        (changed.enabled() ? "on for " : "off for ") + domain);
    directory.change(changed, secret);
    return shown(organization, changed);
  }

  @Requires(Scope.ORGANIZATIONS)
  public void unlink(Caller caller, UUID organization, String alias) {
    Office office = change(caller, organization);
    Broker known = own(office, organization, alias);
    audit.record(office.caller(), Act.PROVIDER_UNLINKED, alias, known.issuer());
    directory.unlink(known.alias());
  }

  /// A program with a key decides nothing about how people log in.
  private Office enter(Caller caller, UUID organization) {
    Office office = organizations.enter(caller, organization, Right.FEDERATE);
    if (caller.credential().kind() == Caller.Kind.KEY) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
    return office;
  }

  private Office change(Caller caller, UUID organization) {
    Office office = enter(caller, organization);
    office.company();
    database.asInstallation(c -> FederationTable.lock(c, organization));
    return office;
  }

  private void requireDomain(Office office, String name, Reason otherwise) {
    boolean isKnown =
        directory.domains(office.company()).stream().anyMatch(d -> d.name().equals(name));
    if (!isKnown) {
      throw new Refusal(otherwise, "Add the domain " + name + " to the organisation first.");
    }
  }

  private void requireRoom(Office office, String alias) {
    List<Broker> known = directory.brokers(office.company());
    if (known.size() >= MOST_PROVIDERS) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST_PROVIDERS + " identity providers");
    }
    if (known.stream().anyMatch(broker -> broker.alias().equals(alias))) {
      throw new Refusal(Reason.CONFLICT, "The organisation has a provider of this alias already.");
    }
  }

  /// One that was linked here, not by whoever runs the server.
  private Broker own(Office office, UUID organization, String alias) {
    String whole = prefix(organization) + alias;
    return directory.brokers(office.company()).stream()
        .filter(broker -> broker.alias().equals(whole))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.IDENTITY_PROVIDER_UNKNOWN));
  }

  private Provider shown(UUID organization, Broker broker) {
    String prefix = prefix(organization);
    return new Provider(
        broker.alias().startsWith(prefix)
            ? broker.alias().substring(prefix.length())
            : broker.alias(),
        broker.name(),
        broker.issuer(),
        broker.clientId(),
        broker.domain(),
        broker.enabled(),
        keycloak + "/realms/tidemark/broker/" + broker.alias() + "/endpoint");
  }

  private static String prefix(UUID organization) {
    return organization + "-";
  }

  private static String text(String name, String given, int longest) {
    String text = given.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw new Refusal(
          Reason.VALUE_INVALID, "'%s' has 1 to %d characters.".formatted(name, longest));
    }
    return text;
  }
}
