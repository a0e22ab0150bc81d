package tidemark.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.audit.AuditTrail.Happening;
import tidemark.directory.Company;
import tidemark.directory.Directory;
import tidemark.directory.Enrolled;
import tidemark.maintenance.FollowedOrganizationTable.Enrolment;
import tidemark.maintenance.FollowedOrganizationTable.Followed;
import tidemark.member.Members;

/// Follows Keycloak's organisations: a run looks at those that were not looked at for the longest
/// time.
@ApplicationScoped
class FollowedOrganizations {
  private static final int PAGE = 500;

  /// A membership that began or ended after this may not be in the list that was read.
  private static final Duration YOUNG = Duration.ofSeconds(30);

  @Inject private Directory directory;
  @Inject private Members members;
  @Inject private AuditTrail audit;

  long follow(Connection connection, Instant now) throws SQLException {
    List<Followed> due = FollowedOrganizationTable.due(connection);
    long changed = 0;
    for (Followed followed : due) {
      Company company = directory.company(followed.keycloakId()).orElse(null);
      if (company == null) {
        changed += FollowedOrganizationTable.end(connection, followed.id(), now);
        note(connection, followed, Act.ORGANIZATION_ENDED);
        continue;
      }
      changed += FollowedOrganizationTable.rename(connection, followed.id(), company);
      changed += memberships(connection, followed, now);
      changed += owner(connection, followed, company);
      FollowedOrganizationTable.followed(connection, followed.id(), now);
    }
    return changed;
  }

  private long memberships(Connection connection, Followed followed, Instant now)
      throws SQLException {
    Map<String, Enrolled> enrolled = enrolled(followed);
    long changed =
        FollowedOrganizationTable.comeBack(
            connection, followed.id(), enrolled.keySet(), now.minus(YOUNG));
    List<Enrolment> gone =
        FollowedOrganizationTable.missing(
            connection, followed.id(), enrolled.keySet(), now.minus(YOUNG));
    for (Enrolment enrolment : gone) {
      if (directory.enrolled(followed.keycloakId(), enrolment.subject()).isEmpty()) {
        changed += members.ended(connection, followed.id(), enrolment.person());
        audit.happened(
            connection,
            new Happening(followed.id(), Act.MEMBER_REMOVED, enrolment.person().toString()));
        if (enrolment.isOwner() && !FollowedOrganizationTable.isOwned(connection, followed.id())) {
          note(connection, followed, Act.OWNER_MISSING);
        }
      }
    }
    return changed;
  }

  /// Nobody owns it: then whoever Keycloak's administrator wrote into its attribute does.
  private long owner(Connection connection, Followed followed, Company company)
      throws SQLException {
    if (company.owner() == null
        || FollowedOrganizationTable.isOwned(connection, followed.id())
        || FollowedOrganizationTable.own(connection, followed.id(), company.owner()) == 0) {
      return 0;
    }
    note(connection, followed, Act.OWNER_NAMED);
    return 1;
  }

  private Map<String, Enrolled> enrolled(Followed followed) {
    Map<String, Enrolled> all = new HashMap<>();
    int first = 0;
    List<Enrolled> page;
    do {
      page = directory.members(followed.keycloakId(), first, PAGE);
      all.putAll(page.stream().collect(Collectors.toMap(Enrolled::subject, member -> member)));
      first += PAGE;
    } while (page.size() == PAGE);
    return all;
  }

  private void note(Connection connection, Followed followed, Act act) throws SQLException {
    audit.happened(connection, new Happening(followed.id(), act, followed.id().toString()));
  }
}
