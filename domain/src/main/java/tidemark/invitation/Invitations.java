package tidemark.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import tidemark.limit.Limits;
import tidemark.organization.Joining;
import tidemark.organization.Office;
import tidemark.organization.OrganizationView;
import tidemark.organization.Organizations;
import tidemark.organization.Right;
import tidemark.organization.Role;

/// Invitations to organisations.
@ApplicationScoped
@Transactional
public class Invitations {
  private static final Duration LIFE = Duration.ofDays(14);
  private static final int MOST_OPEN = 500;
  private static final int LONGEST_EMAIL = 254;

  @Inject private Database database;
  @Inject private Directory directory;
  @Inject private Organizations organizations;
  @Inject private AuditTrail audit;
  @Inject private Event<Stirred> stirred;
  @Inject private Limits limits;
  @Inject private Clock clock;
  @Inject private Post post;

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String home;

  /// A new invitation, for one address or for whoever has the code.
  @Requires(Scope.ORGANIZATIONS)
  public Invited invite(Caller caller, UUID organization, @Nullable String email, Role role) {
    Office office = enter(caller, organization);
    office.requireAppointing(Role.MEMBER, role);
    office.company();
    check(email);
    if (database.use(c -> InvitationTable.open(c, organization, clock.instant())) >= MOST_OPEN) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST_OPEN + " open invitations");
    }
    String code = Code.next();
    var made = made(Ids.next(), email, role, code);
    database.use(c -> InvitationTable.insert(c, office.caller(), made));
    audit.record(office.caller(), Act.INVITATION_MADE, made.id().toString(), role.text());
    return mailed(office, view(organization, made.id()), code);
  }

  /// All of them, the newest first, in pages.
  @Requires(Scope.ORGANIZATIONS)
  public Page<InvitationView> list(
      Caller caller, UUID organization, @Nullable UUID after, int most) {
    enter(caller, organization);
    int size = Math.clamp(most, 1, Page.LARGEST);
    var cut = new InvitationTable.Cut(after, null, size + 1);
    List<InvitationView> found =
        database.use(c -> InvitationTable.list(c, organization, cut, clock.instant()));
    List<InvitationView> items = found.stream().limit(size).toList();
    return new Page<>(items, found.size() > size ? items.getLast().id().toString() : null);
  }

  /// Another code and another 14 days; the old code is dead.
  @Requires(Scope.ORGANIZATIONS)
  public Invited renew(Caller caller, UUID organization, UUID id) {
    Office office = enter(caller, organization);
    InvitationView known = view(organization, id);
    office.requireAppointing(Role.MEMBER, known.role());
    String code = Code.next();
    if (!database.use(
        c -> InvitationTable.renew(c, organization, made(id, null, known.role(), code)))) {
      throw new Refusal(Reason.INVITATION_UNKNOWN);
    }
    audit.record(office.caller(), Act.INVITATION_RENEWED, id.toString(), known.role().text());
    return mailed(office, view(organization, id), code);
  }

  /// Its code is dead. Cancelling it again is no error.
  @Requires(Scope.ORGANIZATIONS)
  public InvitationView cancel(Caller caller, UUID organization, UUID id) {
    Office office = enter(caller, organization);
    InvitationView known = view(organization, id);
    if (database.use(c -> InvitationTable.cancel(c, organization, id, clock.instant()))) {
      audit.record(office.caller(), Act.INVITATION_CANCELLED, id.toString(), known.role().text());
    }
    return view(organization, id);
  }

  /// What a code invites the caller to.
  @Requires(Scope.ORGANIZATIONS)
  public Offer look(Caller caller, String code) {
    return offer(caller, code, addressee(caller));
  }

  /// The caller becomes a member.
  @Requires(Scope.ORGANIZATIONS)
  public OrganizationView accept(Caller caller, String code) {
    var addressee = addressee(caller);
    Offer offer = offer(caller, code, addressee);
    answer(caller, offer, "accepted");
    UUID organization = offer.organization();
    database.asInstallation(c -> InvitationTable.forgive(c, organization, caller.person()));
    organizations.join(new Joining(organization, caller.person(), offer.role()));
    audit.record(
        caller.in(organization),
        Act.INVITATION_ACCEPTED,
        offer.id().toString(),
        offer.role().text());
    directory.enrol(offer.keycloakId(), addressee.subject());
    stirred.fire(new Stirred(organization, null));
    return organizations.get(caller, organization);
  }

  /// The caller does not want to; the code is dead.
  @Requires(Scope.ORGANIZATIONS)
  public void decline(Caller caller, String code) {
    Offer offer = offer(caller, code, addressee(caller));
    answer(caller, offer, "declined");
    audit.record(
        caller.in(offer.organization()),
        Act.INVITATION_DECLINED,
        offer.id().toString(),
        offer.role().text());
  }

  /// The last step, because a letter cannot be called back.
  private Invited mailed(Office office, InvitationView view, String code) {
    String address = view.email();
    boolean isMailed =
        address != null
            && post.isThere()
            && limits.mailed(office.caller().person().toString()).isZero()
            && post.takes(
                address, Letter.of(organizations.name(office.caller()), view, code, home));
    return new Invited(view, code, isMailed);
  }

  private Office enter(Caller caller, UUID organization) {
    Office office = organizations.enter(caller, organization, Right.INVITE);
    requirePerson(caller);
    return office;
  }

  private Offer offer(Caller caller, String code, InvitationTable.Addressee addressee) {
    requirePerson(caller);
    String guesser = "invitation:" + caller.person();
    Duration wait = limits.guess(guesser, guesser);
    if (!wait.isZero()) {
      throw new Refusal(Reason.TOO_MANY_REQUESTS, Long.toString(wait.toSeconds() + 1));
    }
    Offer found =
        database
            .asInstallation(c -> InvitationTable.find(c, Code.digest(code), clock.instant()))
            .filter(
                offer -> offer.email() == null || offer.email().equalsIgnoreCase(addressee.email()))
            .orElseThrow(() -> new Refusal(Reason.INVITATION_UNKNOWN));
    limits.guessedRight(guesser, guesser);
    return found;
  }

  private InvitationTable.Addressee addressee(Caller caller) {
    return database.use(c -> InvitationTable.addressee(c, caller.person()));
  }

  private void answer(Caller caller, Offer offer, String outcome) {
    var answer = new InvitationTable.Answer(offer.id(), outcome, caller.person(), clock.instant());
    database.asInstallation(c -> InvitationTable.answer(c, answer));
  }

  private InvitationView view(UUID organization, UUID id) {
    var one = new InvitationTable.Cut(null, id, 1);
    return database.use(c -> InvitationTable.list(c, organization, one, clock.instant())).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.INVITATION_UNKNOWN));
  }

  private InvitationTable.Made made(UUID id, @Nullable String email, Role role, String code) {
    var now = clock.instant();
    return new InvitationTable.Made(id, email, role, code, now, now.plus(LIFE));
  }

  private static void requirePerson(Caller caller) {
    if (caller.credential().kind() == Caller.Kind.KEY) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
  }

  private static void check(@Nullable String email) {
    if (email != null && (email.length() > LONGEST_EMAIL || !email.matches("[^\\s@]+@[^\\s@]+"))) {
      throw new Refusal(Reason.VALUE_INVALID, "Write the address like ada@acme.example.");
    }
  }
}
