package tidemark.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.change.Feed;
import tidemark.change.Kind;

/// The caller's consents, and the people whose consent the caller may build on.
@ApplicationScoped
@Transactional
public class Consents {
  @Inject private Database database;
  @Inject private Feed feed;
  @Inject private AuditTrail audit;
  @Inject private Event<Withdrawn> withdrawals;
  @Inject private Clock clock;

  /// All of them, also those that do not count any more; the newest first.
  @Requires(Scope.TEAMS)
  public List<ConsentView> list(Caller caller) {
    return list(caller, null);
  }

  /// Lets an audience the caller belongs to see a topic. Giving what counts already is no error.
  @Requires(Scope.TEAMS)
  public ConsentView grant(Caller caller, Audience audience, Topic topic) {
    if (caller.credential().kind() == Caller.Kind.KEY) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
    var given = given(caller, audience, topic);
    database
        .use(c -> ConsentTable.grant(c, caller.space(), given))
        .ifPresent(id -> tell(caller, Act.CONSENT_GRANTED, id, audience));
    return list(caller, null).stream()
        .filter(view -> view.topic() == topic && view.audience().equals(audience))
        .findFirst()
        .orElseThrow();
  }

  /// From here on it lets nobody see anything. Withdrawing it again is no error.
  @Requires(Scope.TEAMS)
  public ConsentView withdraw(Caller caller, UUID id) {
    ConsentView known = get(caller, id);
    if (database.use(c -> ConsentTable.withdraw(c, caller.space(), id, clock.instant()))) {
      tell(caller, Act.CONSENT_WITHDRAWN, id, known.audience());
      withdrawals.fire(new Withdrawn(caller, known.topic(), known.audience()));
    }
    return get(caller, id);
  }

  /// The caller shares something of a topic with a team. For a person this is the consent, unless
  /// they have withdrawn it before; holds it until the transaction ends.
  @Requires(Scope.TEAMS)
  public void requireFor(Caller caller, UUID team, Topic topic) {
    var given = given(caller, Audience.ofTeam(team), topic);
    if (caller.credential().kind() != Caller.Kind.KEY) {
      database
          .use(c -> ConsentTable.agree(c, caller.space(), given))
          .ifPresent(id -> tell(caller, Act.CONSENT_GRANTED, id, given.audience()));
    }
    if (!database.use(c -> ConsentTable.counts(c, caller.space(), given))) {
      throw new Refusal(Reason.CONSENT_MISSING);
    }
  }

  /// Whom figures of the organisation the caller acts in may count: nobody, unless the caller is
  /// its owner, an administrator or an analyst.
  @Requires(Scope.ORGANIZATIONS)
  public Set<UUID> consenting(Caller caller, Topic topic) {
    return database.use(c -> ConsentTable.people(c, topic));
  }

  private ConsentTable.Given given(Caller caller, Audience audience, Topic topic) {
    Instant since =
        database
            .use(c -> ConsentTable.since(c, caller.space(), audience))
            .orElseThrow(audience::unknown);
    Instant now = clock.instant();
    return new ConsentTable.Given(
        Ids.next(), topic, audience, now.isBefore(since) ? since : now, since);
  }

  private void tell(Caller caller, Act act, UUID id, Audience audience) {
    audit.record(caller, act, id.toString(), audience.text());
    feed.changed(caller, Kind.CONSENT, id);
  }

  private ConsentView get(Caller caller, UUID id) {
    return list(caller, id).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.CONSENT_UNKNOWN));
  }

  private List<ConsentView> list(Caller caller, @Nullable UUID only) {
    return database.use(c -> ConsentTable.list(c, caller.space(), only));
  }
}
