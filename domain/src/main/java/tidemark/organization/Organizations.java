package tidemark.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;

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

  /// Our id of an organisation that a verified token names.
  public UUID mirror(Organized known) {
    return database.asInstallation(c -> OrganizationTable.mirror(c, known, clock.instant()));
  }

  /// The organisation of one, under an id its person already carries.
  public void personal(UUID id, String name) {
    database.asInstallation(c -> OrganizationTable.personal(c, id, name, clock.instant()));
  }

  /// A membership that a verified token states. A role once given stays.
  public void join(Joining joining) {
    database.asInstallation(c -> OrganizationTable.join(c, joining, clock.instant()));
  }
}
