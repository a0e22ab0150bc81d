package tidemark.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.organization.Organizations;
import tidemark.organization.Right;

/// How long events are kept.
@ApplicationScoped
@Transactional
public class Retention {
  @Inject private Database database;
  @Inject private Organizations organizations;
  @Inject private Feed feed;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /// The caller's own rules, and those of the organisations they belong to.
  @Requires(Scope.SETTINGS)
  public Rules rules(Caller caller) {
    return new Rules(
        database.use(c -> RuleTable.own(c, caller.space())), database.use(RuleTable::all));
  }

  /// These rules instead of the ones there are. They are applied within the hour.
  @Requires(Scope.SETTINGS)
  public Rules put(Caller caller, List<Rule> rules) {
    Rule.check(rules);
    database.use(c -> RuleTable.put(c, caller, rules, clock.instant()));
    // no organisation's business
    audit.record(
        caller.in(caller.space()), Act.RETENTION_CHANGED, caller.space().toString(), told(rules));
    return rules(caller);
  }

  /// What a rule would delete of the caller's.
  @Requires(Scope.EVENTS_READ)
  public Preview preview(Caller caller, Rule rule) {
    return preview(new AgeTable.Counted(caller.space(), null, rule));
  }

  /// What was deleted of the caller's, the newest first.
  @Requires(Scope.SETTINGS)
  public List<RetentionReceipt> receipts(Caller caller) {
    return database.use(c -> AgeTable.receipts(c, caller.space()));
  }

  /// The rules of an organisation.
  @Requires(Scope.ORGANIZATIONS)
  public List<Rule> ofOrganization(Caller caller, UUID organization) {
    organizations.enter(caller, organization, Right.SEE);
    return database.use(c -> RuleTable.of(c, organization));
  }

  /// As `put`, for what devices enrolled in an organisation recorded.
  @Requires(Scope.ORGANIZATIONS)
  public List<Rule> putOrganization(Caller caller, UUID organization, List<Rule> rules) {
    Caller inside = organizations.enter(caller, organization, Right.SET_POLICY).caller();
    Rule.check(rules);
    database.use(c -> RuleTable.putOrganization(c, inside, rules, clock.instant()));
    audit.record(inside, Act.RETENTION_CHANGED, organization.toString(), told(rules));
    return ofOrganization(caller, organization);
  }

  /// What a rule would delete in the whole organisation: sums, whosever they are.
  @Requires(Scope.ORGANIZATIONS)
  public Preview previewOrganization(Caller caller, UUID organization, Rule rule) {
    organizations.enter(caller, organization, Right.SET_POLICY);
    return preview(new AgeTable.Counted(null, organization, rule));
  }

  /// Deletes a few thousand events of one bucket; how many.
  public long purge(Connection connection, Instant now) throws SQLException {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    Optional<AgeTable.Due> found = AgeTable.due(connection, hour);
    if (found.isEmpty()) {
      return 0;
    }
    AgeTable.Due due = found.get();
    Instant before = hour.minus(Duration.ofDays(due.days()));
    int deleted = AgeTable.delete(connection, due, before);
    AgeTable.note(
        connection,
        due,
        new RetentionReceipt(
            Ids.next(),
            due.id(),
            due.type(),
            due.organization(),
            due.days(),
            before,
            deleted,
            now));
    feed.happened(connection, due.space(), Kind.BUCKET, due.id());
    // a bucket whose extent was wrong is done as well
    return Math.max(deleted, 1);
  }

  private Preview preview(AgeTable.Counted what) {
    Rule.check(what.rule());
    Instant before =
        clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(what.rule().days()));
    return new Preview(
        before,
        what.organization() == null
            ? database.use(c -> AgeTable.count(c, what, before))
            : database.asInstallation(c -> AgeTable.count(c, what, before)));
  }

  private static String told(List<Rule> rules) {
    return rules.size() + " rules";
  }
}
