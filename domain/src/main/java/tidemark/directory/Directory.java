package tidemark.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.organization.Organized;

/// Keycloak's people, organisations, and the organisations' identity providers.
@ApplicationScoped
public class Directory {
  private static final String OWNER = "tidemark.owner";

  @Inject private Hand hand;
  @Inject private Brokers brokers;

  /// A page of everybody, sorted by username.
  public List<Account> accounts(int first, int most) {
    return Hand.ask(
            () -> hand.realm().users().search(null, null, null, null, first, most, null, true))
        .stream()
        .map(Directory::account)
        .toList();
  }

  /// The account of a subject, unless it was deleted.
  public Optional<Account> account(String subject) {
    return Hand.find(() -> hand.realm().users().get(subject).toRepresentation())
        .map(Directory::account);
  }

  /// Whoever has this e-mail address.
  public Optional<Named> named(String email) {
    return Hand.ask(() -> hand.realm().users().searchByEmail(email, true)).stream()
        .map(Named::of)
        .filter(named -> named.email().equalsIgnoreCase(email))
        .findFirst();
  }

  /// Whoever another provider knows under this id.
  public Optional<Named> federated(String provider, String id) {
    return Hand.ask(() ->
            hand.realm()
                .users()
                .search(null, null, null, null, null, provider, id, 0, 1, null, true))
        .stream()
        .map(Named::of)
        .findFirst();
  }

  /// The organisations somebody belongs to.
  public List<Organized> organizations(String subject) {
    return Hand.ask(() -> hand.realm().organizations().members().getOrganizations(subject)).stream()
        .map(known -> new Organized(known.getId(), known.getAlias()))
        .toList();
  }

  /// Makes an account.
  public void register(Newcomer newcomer) {
    Hand.ask(() -> {
      try (Response answer = hand.realm().users().create(newcomer.representation())) {
        if (answer.getStatus() == 409 || answer.getStatus() == 400) {
          throw Newcomer.refused(answer.getStatus());
        }
        return Hand.check(answer);
      }
    });
  }

  /// Deletes an account, if there is one.
  public void remove(String subject) {
    Hand.tell(() -> hand.realm().users().delete(subject));
  }

  /// A page of all organisations.
  public List<Company> companies(int first, int most) {
    return Hand.ask(() -> hand.realm().organizations().search(null, null, first, most, false))
        .stream()
        .map(Directory::company)
        .toList();
  }

  /// An organisation, unless it was deleted.
  public Optional<Company> company(String id) {
    return Hand.find(() -> at(id).toRepresentation()).map(Directory::company);
  }

  /// Makes an organisation; its id. Names and aliases are unique in Keycloak.
  public String found(String name, String alias) {
    var wanted = new OrganizationRepresentation();
    wanted.setName(name);
    wanted.setAlias(alias);
    wanted.setEnabled(true);
    return Hand.ask(() -> {
      try (Response answer = hand.realm().organizations().create(wanted)) {
        if (answer.getStatus() == 409 || answer.getStatus() == 400) {
          throw new Refusal(Reason.CONFLICT, "There is an organisation of this name already.");
        }
        Hand.check(answer);
        String path = answer.getLocation().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
      }
    });
  }

  public void rename(String company, String name) {
    change(company, known -> known.setName(name), "There is an organisation of this name already.");
  }

  public void dissolve(String company) {
    Hand.tell(() -> at(company).delete());
  }

  /// Makes a subject a member, if it is none.
  public void enrol(String company, String subject) {
    Hand.tell(() -> at(company).members().addMember(subject));
  }

  /// Ends a membership, if there is one.
  public void release(String company, String subject) {
    Hand.tell(() -> at(company).members().member(subject).delete());
  }

  public Optional<Enrolled> enrolled(String company, String subject) {
    return Hand.find(() -> at(company).members().member(subject).toRepresentation())
        .map(Directory::enrolled);
  }

  /// A page of the members.
  public List<Enrolled> members(String company, int first, int most) {
    return Hand.ask(() -> at(company).members().list(first, most)).stream()
        .map(Directory::enrolled)
        .toList();
  }

  /// The domains by which Keycloak knows an organisation's people.
  public List<CompanyDomain> domains(String company) {
    var domains = Hand.ask(() -> at(company).toRepresentation()).getDomains();
    return domains == null
        ? List.of()
        : domains.stream()
            .map(domain -> new CompanyDomain(domain.getName(), domain.isVerified()))
            .sorted(Comparator.comparing(CompanyDomain::name))
            .toList();
  }

  /// A domain belongs to one organisation.
  public void addDomain(String company, CompanyDomain domain) {
    var wanted = new OrganizationDomainRepresentation(domain.name());
    wanted.setVerified(domain.verified());
    change(company, known -> known.addDomain(wanted), "This domain belongs to somebody else.");
  }

  public void removeDomain(String company, String domain) {
    change(
        company,
        known -> known.removeDomain(new OrganizationDomainRepresentation(domain)),
        "This domain is in use.");
  }

  /// The identity providers of an organisation.
  public List<Broker> brokers(String company) {
    return Hand.ask(() -> at(company).identityProviders().getIdentityProviders()).stream()
        .map(Brokers::broker)
        .sorted(Comparator.comparing(Broker::alias))
        .toList();
  }

  /// What a provider says of itself at this address, which Keycloak reads, not we.
  public Map<String, String> discover(String address) {
    return brokers.discover(address);
  }

  /// Makes a provider whose people become members of an organisation.
  public void link(String company, Broker broker, Map<String, String> endpoints, String secret) {
    brokers.create(broker, endpoints, secret);
    try {
      Hand.tell(() -> at(company).identityProviders().addIdentityProvider(broker.alias()));
      // the domain counts only once the provider belongs to the organisation
      brokers.update(broker, null);
    } catch (RuntimeException e) {
      brokers.remove(broker.alias());
      throw e;
    }
  }

  /// Without a secret the old one stays.
  public void change(Broker broker, @Nullable String secret) {
    brokers.update(broker, secret);
  }

  /// The provider is gone, and nobody can come by it any more.
  public void unlink(String alias) {
    brokers.remove(alias);
  }

  private void change(
      String company, Consumer<OrganizationRepresentation> change, String complaint) {
    Hand.ask(() -> {
      OrganizationRepresentation known = at(company).toRepresentation();
      change.accept(known);
      try (Response answer = at(company).update(known)) {
        if (answer.getStatus() == 409 || answer.getStatus() == 400) {
          throw new Refusal(Reason.CONFLICT, complaint);
        }
        return Hand.check(answer);
      }
    });
  }

  private OrganizationResource at(String company) {
    return hand.realm().organizations().get(company);
  }

  private static Account account(UserRepresentation user) {
    return new Account(user.getId(), Boolean.TRUE.equals(user.isEnabled()));
  }

  private static Company company(OrganizationRepresentation known) {
    var attributes = known.getAttributes();
    List<String> owners = attributes == null ? null : attributes.get(OWNER);
    return new Company(
        known.getId(),
        known.getName(),
        known.getAlias(),
        owners == null || owners.isEmpty() ? null : owners.getFirst());
  }

  private static Enrolled enrolled(MemberRepresentation member) {
    return new Enrolled(
        member.getId(), member.getUsername(), member.getMembershipType() == MembershipType.MANAGED);
  }
}
