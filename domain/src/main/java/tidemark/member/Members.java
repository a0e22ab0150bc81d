package tidemark.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.change.Stirred;
import tidemark.directory.Directory;
import tidemark.directory.Enrolled;
import tidemark.organization.Joining;
import tidemark.organization.Office;
import tidemark.organization.OrganizationView;
import tidemark.organization.Organizations;
import tidemark.organization.Organized;
import tidemark.organization.Right;
import tidemark.organization.Role;

/// The people of an organisation.
@ApplicationScoped
@Transactional
public class Members {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_OWNED = 20;
  private static final int TAIL = 6;

  @Inject private Database database;
  @Inject private Directory directory;
  @Inject private Organizations organizations;
  @Inject private AuditTrail audit;
  @Inject private Event<Stirred> stirred;
  @Inject private Clock clock;

  /// A new organisation, owned by the caller.
  @Requires(Scope.ORGANIZATIONS)
  public OrganizationView found(Caller caller, String name) {
    requirePerson(caller);
    String wanted = named(name);
    if (database.use(c -> MemberTable.owned(c, caller.person())) >= MOST_OWNED) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST_OWNED + " organisations");
    }
    String subject = database.use(c -> MemberTable.subject(c, caller.person()));
    String alias = alias(wanted);
    String company = directory.found(wanted, alias);
    try {
      directory.enrol(company, subject);
      UUID id = organizations.mirror(new Organized(company, alias));
      database.asInstallation(c -> MemberTable.rename(c, id, wanted));
      organizations.join(new Joining(id, caller.person(), Role.OWNER));
      audit.record(caller.in(id), Act.ORGANIZATION_CREATED, id.toString(), wanted);
      return organizations.get(caller, id);
    } catch (RuntimeException e) {
      directory.dissolve(company);
      throw e;
    }
  }

  @Requires(Scope.ORGANIZATIONS)
  public OrganizationView rename(Caller caller, UUID organization, String name) {
    Office office = organizations.enter(caller, organization, Right.RENAME);
    String wanted = named(name);
    database.use(c -> MemberTable.rename(c, organization, wanted));
    audit.record(office.caller(), Act.ORGANIZATION_RENAMED, organization.toString(), wanted);
    if (office.keycloakId() != null) {
      directory.rename(office.keycloakId(), wanted);
    }
    return organizations.get(caller, organization);
  }

  /// A page of the members, in the order in which Tidemark first saw them.
  @Requires(Scope.ORGANIZATIONS)
  public Page<MemberView> list(Caller caller, UUID organization, @Nullable UUID after, int most) {
    Office office = organizations.enter(caller, organization, Right.SEE);
    int size = Math.clamp(most, 1, Page.LARGEST);
    var cut = new MemberTable.Cut(after, null, size + 1);
    List<MemberView> found = database.use(c -> MemberTable.list(c, organization, cut));
    List<MemberView> items =
        found.stream().limit(size).map(member -> shown(office, member)).toList();
    return new Page<>(items, found.size() > size ? items.getLast().id().toString() : null);
  }

  @Requires(Scope.ORGANIZATIONS)
  public MemberView appoint(Caller caller, UUID organization, UUID person, Role role) {
    Office office = organizations.enter(caller, organization, Right.CHANGE_ROLES);
    requirePerson(caller);
    database.asInstallation(c -> MemberTable.lock(c, organization));
    MemberView member = member(organization, person);
    office.requireAppointing(member.role(), role);
    if (role != Role.OWNER) {
      keepOwner(organization, member);
    }
    database.use(c -> MemberTable.change(c, new Joining(organization, person, role)));
    audit.record(
        office.caller(),
        Act.ROLE_CHANGED,
        person.toString(),
        member.role().text() + " to " + role.text());
    stirred.fire(new Stirred(organization, null));
    return shown(office, member(organization, person));
  }

  /// Ends a membership: the caller's own, or somebody else's. A managed member's account ends with
  /// it, which somebody must have said that they want.
  @Requires(Scope.ORGANIZATIONS)
  public void remove(Caller caller, UUID organization, UUID person, boolean managedToo) {
    boolean isLeaving = caller.person().equals(person);
    Office office =
        organizations.enter(caller, organization, isLeaving ? Right.SEE : Right.REMOVE_MEMBERS);
    requirePerson(caller);
    String company = office.company();
    database.asInstallation(c -> MemberTable.lock(c, organization));
    MemberView member = member(organization, person);
    if (!isLeaving) {
      office.requireAppointing(member.role(), Role.MEMBER);
    }
    keepOwner(organization, member);
    String subject = database.use(c -> MemberTable.subject(c, person));
    boolean isManaged = directory.enrolled(company, subject).filter(Enrolled::managed).isPresent();
    if (isManaged && !managedToo) {
      throw new Refusal(Reason.MEMBER_MANAGED);
    }
    audit.record(
        office.caller(),
        isLeaving ? Act.MEMBER_LEFT : Act.MEMBER_REMOVED,
        person.toString(),
        member.role().text() + (isManaged ? ", account deleted" : ""));
    database.asInstallation(c -> EndTable.end(c, organization, person, clock.instant()));
    directory.release(company, subject);
    stirred.fire(new Stirred(organization, null));
  }

  /// Ends a membership that Keycloak has ended.
  public int ended(Connection connection, UUID organization, UUID person) throws SQLException {
    return EndTable.end(connection, organization, person, clock.instant());
  }

  private MemberView member(UUID organization, UUID person) {
    return database
        .use(c -> MemberTable.find(c, organization, person))
        .orElseThrow(() -> new Refusal(Reason.MEMBER_UNKNOWN));
  }

  private void keepOwner(UUID organization, MemberView leaving) {
    if (leaving.role() == Role.OWNER
        && !database.use(c -> MemberTable.hasOtherOwner(c, organization, leaving.id()))) {
      throw new Refusal(Reason.LAST_OWNER);
    }
  }

  private static MemberView shown(Office office, MemberView member) {
    return office.may(Right.SEE_ADDRESSES) || member.id().equals(office.caller().person())
        ? member
        : member.withoutAddress();
  }

  /// A program with a key decides nothing about people.
  private static void requirePerson(Caller caller) {
    if (caller.credential().kind() == Caller.Kind.KEY) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
  }

  private static String named(String name) {
    String wanted = name.strip();
    if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
      throw new Refusal(
          Reason.VALUE_INVALID, "Give the organisation a name of 1 to 100 characters.");
    }
    return wanted;
  }

  /// Unique without asking, readable in a token.
  private static String alias(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String random = Ids.next().toString();
    return (plain.isEmpty() ? "org" : plain) + "-" + random.substring(random.length() - TAIL);
  }
}
