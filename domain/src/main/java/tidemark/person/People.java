package tidemark.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.organization.Joining;
import tidemark.organization.Organizations;
import tidemark.organization.Organized;
import tidemark.organization.Role;

/// Everybody Tidemark has seen.
@ApplicationScoped
@Transactional
public class People {
  @Inject private EntityManager entities;
  @Inject private Database database;
  @Inject private Organizations organizations;
  @Inject private Clock clock;

  /// The caller behind a verified identity. Somebody new is taken in, somebody renamed is followed.
  public Caller recognise(Identity identity, String request) {
    Known known = find(identity);
    if (known.disabled()) {
      throw new Refusal(Reason.PERSON_DISABLED);
    }
    Known.Names names = new Known.Names(identity.username(), identity.name(), identity.email());
    if (!known.names().equals(names)) {
      database.asInstallation(c -> PersonTable.rename(c, known.id(), names));
    }
    UUID organization = organization(known, identity);
    return new Caller(
        known.id(), organization, identity.scopes(), identity.credential(), null, request);
  }

  /// What a person sees of themselves.
  @Requires
  public Profile profile(Caller caller) {
    Person person = entities.find(Person.class, caller.person());
    if (person == null) {
      throw new Refusal(Reason.NOT_FOUND);
    }
    return person.profile(organizations.name(caller));
  }

  /// Where the person lives, for whatever is counted by days.
  @Requires(Scope.SETTINGS)
  public Profile live(Caller caller, String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw Refusal.ofFields(Map.of("zone", "the name of a time zone, such as Europe/Berlin"));
    }
    database.use(c -> PersonTable.live(c, caller.person(), zone));
    return profile(caller);
  }

  private Known find(Identity identity) {
    return database
        .asInstallation(c -> PersonTable.find(c, identity.subject()))
        .orElseGet(() -> takeIn(identity));
  }

  /// Two requests may do this at once: the slower one finds what the faster one made.
  private Known takeIn(Identity identity) {
    if (database.asInstallation(c -> PersonTable.isErased(c, identity.subject()))) {
      throw new Refusal(Reason.PERSON_DISABLED);
    }
    var newcomer = new PersonTable.Newcomer(Ids.next(), Ids.next(), identity);
    if (database.asInstallation(c -> PersonTable.insert(c, newcomer, clock.instant()))) {
      organizations.personal(newcomer.personal(), identity.name());
      organizations.join(new Joining(newcomer.personal(), newcomer.id(), Role.OWNER));
    }
    return database.asInstallation(c -> PersonTable.find(c, identity.subject())).orElseThrow();
  }

  /// The first company the token names; who belongs to none acts in their own.
  private UUID organization(Known known, Identity identity) {
    Map<String, UUID> memberships = known.memberships();
    UUID first = known.personal();
    for (Organized named : identity.organizations()) {
      UUID id = memberships.get(named.keycloakId());
      if (id == null) {
        id = organizations.mirror(named);
        if (!organizations.join(new Joining(id, known.id(), Role.MEMBER))) {
          continue;
        }
      }
      first = first.equals(known.personal()) ? id : first;
    }
    return first;
  }
}
