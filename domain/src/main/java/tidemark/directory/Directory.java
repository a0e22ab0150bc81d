package tidemark.directory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RealmsResource;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.organization.Organized;

/// Keycloak's people and organisations.
@ApplicationScoped
public class Directory {
  private static final Logger LOG = System.getLogger(Directory.class.getName());
  private static final long PATIENCE_SECONDS = 3;
  private static final String OWNER = "tidemark.owner";
  private static final Set<Integer> DONE_BEFORE = Set.of(404, 409);

  @Inject
  @ConfigProperty(name = "tidemark.keycloak.url", defaultValue = "http://localhost:8180")
  private String keycloak;

  @Inject
  @ConfigProperty(name = "tidemark.directory.secret", defaultValue = "none")
  private String secret;

  @Inject private Clock clock;
  private Client client = ClientBuilder.newClient();

  @PostConstruct
  void open() {
    client.close();
    client =
        ClientBuilder.newBuilder()
            .connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .register(Wire.feature())
            .build();
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /// A page of everybody, sorted by username.
  public List<Account> accounts(int first, int most) {
    return ask(() -> realm().users().search(null, null, null, null, first, most, null, true))
        .stream()
        .map(Directory::account)
        .toList();
  }

  /// The account of a subject, unless it was deleted.
  public Optional<Account> account(String subject) {
    return find(() -> realm().users().get(subject).toRepresentation()).map(Directory::account);
  }

  /// Whoever has this e-mail address.
  public Optional<Named> named(String email) {
    return ask(() -> realm().users().searchByEmail(email, true)).stream()
        .map(Named::of)
        .filter(named -> named.email().equalsIgnoreCase(email))
        .findFirst();
  }

  /// The organisations somebody belongs to.
  public List<Organized> organizations(String subject) {
    return ask(() -> realm().organizations().members().getOrganizations(subject)).stream()
        .map(known -> new Organized(known.getId(), known.getAlias()))
        .toList();
  }

  /// Makes an account.
  public void register(Newcomer newcomer) {
    ask(() -> {
      try (Response answer = realm().users().create(newcomer.representation())) {
        if (answer.getStatus() == 409 || answer.getStatus() == 400) {
          throw Newcomer.refused(answer.getStatus());
        }
        return check(answer);
      }
    });
  }

  /// A page of all organisations.
  public List<Company> companies(int first, int most) {
    return ask(() -> realm().organizations().search(null, null, first, most, false)).stream()
        .map(Directory::company)
        .toList();
  }

  /// An organisation, unless it was deleted.
  public Optional<Company> company(String id) {
    return find(() -> at(id).toRepresentation()).map(Directory::company);
  }

  /// Makes an organisation; its id. Names and aliases are unique in Keycloak.
  public String found(String name, String alias) {
    var wanted = new OrganizationRepresentation();
    wanted.setName(name);
    wanted.setAlias(alias);
    wanted.setEnabled(true);
    return ask(() -> {
      try (Response answer = realm().organizations().create(wanted)) {
        if (answer.getStatus() == 409 || answer.getStatus() == 400) {
          throw new Refusal(Reason.CONFLICT, "There is an organisation of this name already.");
        }
        check(answer);
        String path = answer.getLocation().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
      }
    });
  }

  public void rename(String company, String name) {
    ask(() -> {
      OrganizationRepresentation known = at(company).toRepresentation();
      known.setName(name);
      try (Response answer = at(company).update(known)) {
        if (answer.getStatus() == 409 || answer.getStatus() == 400) {
          throw new Refusal(Reason.CONFLICT, "There is an organisation of this name already.");
        }
        return check(answer);
      }
    });
  }

  public void dissolve(String company) {
    tell(() -> at(company).delete());
  }

  /// Makes a subject a member, if it is none.
  public void enrol(String company, String subject) {
    tell(() -> at(company).members().addMember(subject));
  }

  /// Ends a membership, if there is one.
  public void release(String company, String subject) {
    tell(() -> at(company).members().member(subject).delete());
  }

  public Optional<Enrolled> enrolled(String company, String subject) {
    return find(() -> at(company).members().member(subject).toRepresentation())
        .map(Directory::enrolled);
  }

  /// A page of the members.
  public List<Enrolled> members(String company, int first, int most) {
    return ask(() -> at(company).members().list(first, most)).stream()
        .map(Directory::enrolled)
        .toList();
  }

  private RealmResource realm() {
    var target =
        client
            .target(keycloak)
            .register(new OwnToken(client, keycloak + "/realms/tidemark", secret, clock));
    return WebResourceFactory.newResource(RealmsResource.class, target).realm("tidemark");
  }

  private OrganizationResource at(String company) {
    return realm().organizations().get(company);
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

  private void tell(Supplier<Response> order) {
    ask(() -> {
      try (Response answer = order.get()) {
        return DONE_BEFORE.contains(answer.getStatus()) || check(answer);
      }
    });
  }

  private static boolean check(Response answer) {
    if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      throw new WebApplicationException(answer.getStatus());
    }
    return true;
  }

  private <T> Optional<T> find(Supplier<T> question) {
    return ask(() -> {
      try {
        return Optional.of(question.get());
      } catch (NotFoundException _) {
        return Optional.empty();
      }
    });
  }

  private static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (ProcessingException | WebApplicationException e) {
      LOG.log(Level.WARNING, "Keycloak does not answer: " + e);
      throw new Refusal(Reason.DIRECTORY_UNAVAILABLE);
    }
  }
}
