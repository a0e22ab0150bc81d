package tidemark.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.apikey.ApiKeys;
import tidemark.apikey.IssuedKey;
import tidemark.apikey.KeyOrder;
import tidemark.apikey.KeyView;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.directory.Directory;
import tidemark.directory.Named;
import tidemark.directory.Newcomer;
import tidemark.member.Members;
import tidemark.organization.OrganizationView;
import tidemark.person.Identity;
import tidemark.person.People;
import tidemark.person.Profile;

/// The people an operator looks after, each named by an e-mail address.
@ApplicationScoped
@Transactional
public class Wards {
  private static final int LONGEST = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

  @Inject private Directory directory;
  @Inject private People people;
  @Inject private ApiKeys keys;
  @Inject private Members members;
  @Inject private AuditTrail audit;

  /// A new account in Keycloak, known here at once.
  @Requires(Scope.OPERATOR)
  public Profile make(Caller caller, Newcomer newcomer) {
    if (newcomer.email().length() > LONGEST || !ADDRESS.matcher(newcomer.email()).matches()) {
      throw new Refusal(Reason.VALUE_INVALID, "This is no e-mail address.");
    }
    if (newcomer.name().isBlank() || newcomer.name().length() > LONGEST) {
      throw new Refusal(Reason.VALUE_INVALID, "Give the person a name of 1 to 254 characters.");
    }
    directory.register(newcomer);
    Caller ward = ward(caller, newcomer.email());
    Profile made = people.profile(ward);
    audit.record(caller, Act.PERSON_MADE, made.id().toString(), "by the operator");
    return made;
  }

  /// A key of somebody else's, no mightier than one they could make.
  @Requires(Scope.OPERATOR)
  public IssuedKey issue(Caller caller, String email, KeyOrder order) {
    Caller ward = ward(caller, email);
    IssuedKey issued = keys.issue(ward, order);
    audit.record(caller, Act.KEY_ISSUED, issued.view().id().toString(), forWhom(ward));
    return issued;
  }

  @Requires(Scope.OPERATOR)
  public List<KeyView> keys(Caller caller, String email) {
    return keys.list(ward(caller, email));
  }

  /// Refused from the next request on, whosever it is.
  @Requires(Scope.OPERATOR)
  public KeyView revoke(Caller caller, UUID key) {
    Caller owner = keys.owner(caller, key);
    KeyView revoked = keys.revoke(owner, key);
    audit.record(caller, Act.KEY_REVOKED, key.toString(), forWhom(owner));
    return revoked;
  }

  /// An organisation that somebody else owns.
  @Requires(Scope.OPERATOR)
  public OrganizationView found(Caller caller, String name, String owner) {
    Caller ward = ward(caller, owner);
    OrganizationView made = members.found(ward, name);
    audit.record(caller, Act.ORGANIZATION_CREATED, made.id().toString(), forWhom(ward));
    return made;
  }

  /// Somebody, asked in whose name the operator acts. Who was never here is taken in.
  private Caller ward(Caller caller, String email) {
    String address = email.strip();
    Named named =
        Optional.of(address)
            .filter(given -> ADDRESS.matcher(given).matches())
            .flatMap(directory::named)
            .orElseThrow(() -> new Refusal(Reason.PERSON_UNKNOWN, "'" + address + "'"));
    if (!named.enabled()) {
      throw new Refusal(Reason.PERSON_DISABLED);
    }
    Identity identity =
        new Identity(
            named.subject(),
            named.username(),
            named.name(),
            named.email(),
            directory.organizations(named.subject()),
            Scope.ofAPerson(),
            caller.credential());
    return people.recognise(identity, caller.request());
  }

  private static String forWhom(Caller ward) {
    return "for " + ward.person();
  }
}
