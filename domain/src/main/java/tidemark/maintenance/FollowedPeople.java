package tidemark.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.audit.AuditTrail.Happening;
import tidemark.directory.Account;
import tidemark.directory.Directory;

/// Follows who may come in. Everybody is listed, because Keycloak tells nobody of a deleted user.
@ApplicationScoped
class FollowedPeople {
  private static final int PAGE = 1_000;

  @Inject private Directory directory;
  @Inject private AuditTrail audit;

  long follow(Connection connection, Instant now) throws SQLException {
    Set<String> enabled = enabled();
    long changed = 0;
    for (var person : FollowedPeopleTable.missing(connection, enabled)) {
      // a list read in pages may lose one who is still there
      if (!directory.account(person.subject()).map(Account::enabled).orElse(false)) {
        changed += FollowedPeopleTable.disable(connection, person.id(), now);
        note(connection, Act.PERSON_DISABLED, person);
      }
    }
    for (var person : FollowedPeopleTable.back(connection, enabled)) {
      changed += FollowedPeopleTable.enable(connection, person.id());
      note(connection, Act.PERSON_ENABLED, person);
    }
    return changed;
  }

  private Set<String> enabled() {
    Set<String> enabled = new HashSet<>();
    int first = 0;
    List<Account> page;
    do {
      page = directory.accounts(first, PAGE);
      page.stream().filter(Account::enabled).map(Account::subject).forEach(enabled::add);
      first += PAGE;
    } while (page.size() == PAGE);
    return enabled;
  }

  private void note(Connection connection, Act act, FollowedPeopleTable.Followed person)
      throws SQLException {
    audit.happened(connection, new Happening(person.organization(), act, person.id().toString()));
  }
}
