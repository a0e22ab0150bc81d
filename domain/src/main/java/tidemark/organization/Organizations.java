package tidemark.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;

/// The organisations of a caller. What has no caller yet runs for the installation, on the word of
/// a verified token.
@ApplicationScoped
@Transactional
public class Organizations {
  @Inject private EntityManager entities;
  @Inject private Database database;
  @Inject private Clock clock;

  /// The name of the organisation this request acts in.
  @Requires
  public String name(Caller caller) {
    Organization organization = entities.find(Organization.class, caller.organization());
    if (organization == null) {
      throw new Refusal(Reason.NOT_FOUND);
    }
    return organization.name();
  }

  /// Those the caller belongs to, the personal one first.
  @Requires(Scope.ORGANIZATIONS)
  public List<OrganizationView> list(Caller caller) {
    return database.use(c -> OfficeTable.list(c, caller.person())).stream()
        .filter(organization -> isOpen(caller, organization.id()))
        .toList();
  }

  @Requires(Scope.ORGANIZATIONS)
  public OrganizationView get(Caller caller, UUID id) {
    return list(caller).stream()
        .filter(organization -> organization.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.ORGANIZATION_UNKNOWN));
  }

  /// Goes on in this organisation, if the caller's role there has the right: row security shows its
  /// rows from here on.
  @Requires(Scope.ORGANIZATIONS)
  public Office enter(Caller caller, UUID id, Right right) {
    if (!isOpen(caller, id)) {
      throw new Refusal(Reason.ORGANIZATION_UNKNOWN);
    }
    Caller inside = caller.in(id);
    Office office =
        database
            .use(c -> OfficeTable.find(c, inside))
            .orElseThrow(() -> new Refusal(Reason.ORGANIZATION_UNKNOWN));
    if (!office.may(right)) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
    database.bind(inside);
    return office;
  }

  /// Our id of an organisation that a verified token names.
  public UUID mirror(Organized known) {
    return database.asInstallation(c -> OrganizationTable.mirror(c, known, clock.instant()));
  }

  /// The organisation of one, under an id its person already carries.
  public void personal(UUID id, String name) {
    database.asInstallation(c -> OrganizationTable.personal(c, id, name, clock.instant()));
  }

  /// A membership that a verified token states; whether it counts. A role once given stays, and who
  /// has left since the token was made does not come back by it.
  public boolean join(Joining joining) {
    return database.asInstallation(c -> OrganizationTable.join(c, joining, clock.instant()));
  }

  private static boolean isOpen(Caller caller, UUID id) {
    return caller.credential().kind() != Caller.Kind.KEY || caller.organization().equals(id);
  }
}
