package tidemark.privacy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.json.Json;
import tidemark.organization.Organizations;
import tidemark.organization.Right;
import tidemark.session.Sessions;

/// The privacy policies of organisations.
@ApplicationScoped
@Transactional
public class Policies {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int SALT = 16;

  @Inject private Database database;
  @Inject private Organizations organizations;
  @Inject private Sessions sessions;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /// All versions, the newest first; every member reads them.
  @Requires(Scope.ORGANIZATIONS)
  public List<PolicyView> history(Caller caller, UUID organization) {
    organizations.enter(caller, organization, Right.SEE);
    return database.use(c -> PolicyTable.history(c, organization));
  }

  /// The next version, which holds from the next event on.
  ///
  /// @param policy with the members `rules` and `hours`
  @Requires(Scope.ORGANIZATIONS)
  public PolicyView put(Caller caller, UUID organization, JsonNode policy) {
    Caller inside = organizations.enter(caller, organization, Right.SET_POLICY).caller();
    Optional<PolicyView> before =
        database.use(c -> PolicyTable.history(c, organization)).stream().findFirst();
    String salt =
        before
            .map(known -> Json.read(known.json()).path("salt").asText())
            .orElseGet(Policies::salt);
    ObjectNode wanted = wanted(policy, salt);
    Policy.of(wanted);
    var version =
        new PolicyView(organization, 0, Json.text(wanted), inside.person(), clock.instant());
    database.use(c -> PolicyTable.add(c, version));
    PolicyView made = history(caller, organization).getFirst();
    audit.record(inside, Act.POLICY_CHANGED, organization.toString(), "version " + made.version());
    return made;
  }

  /// The newest policy of each of the caller's organisations.
  @Requires(Scope.EVENTS_WRITE)
  public List<PolicyView> mine(Caller caller) {
    return database.use(PolicyTable::newest);
  }

  /// These policies with this installation's signature, for devices, and which organisation the
  /// caller's events are recorded for.
  @Requires(Scope.EVENTS_WRITE)
  public String signed(Caller caller, List<PolicyView> policies) {
    List<Map<String, Object>> said =
        policies.stream()
            .<Map<String, Object>>map(policy ->
                Map.of(
                    "organization_id",
                    policy.organization().toString(),
                    "version",
                    policy.version(),
                    "policy",
                    policy.json()))
            .toList();
    return sessions.attest(
        Map.of(
            "act", "policy", "organization_id", caller.organization().toString(), "policies", said),
        clock.instant());
  }

  /// What a policy would have done to the caller's own last week in an organisation.
  @Requires({Scope.ORGANIZATIONS, Scope.EVENTS_READ})
  public List<Effect> preview(Caller caller, UUID organization, JsonNode policy) {
    organizations.enter(caller, organization, Right.SEE);
    Policy tried = Policy.of(wanted(policy, salt()));
    Instant since = clock.instant().minus(WEEK);
    Map<String, Effect> effects = new TreeMap<>();
    database.use(c ->
        PolicyTable.week(
            c,
            new PolicyTable.Tried(caller.space(), organization, since),
            past ->
                effects.merge(
                    past.type(),
                    effect(tried, past),
                    (known, one) -> known.and(one.dropped() > 0, one.changed() > 0))));
    return List.copyOf(effects.values());
  }

  private static Effect effect(Policy policy, PolicyTable.Past past) {
    ObjectNode data = (ObjectNode) Json.read(past.data());
    Optional<ObjectNode> left = policy.left(past.bucket(), past.start(), data);
    return new Effect(past.type(), 0, 0, 0)
        .and(left.isEmpty(), left.isPresent() && !left.get().equals(data));
  }

  private static ObjectNode wanted(JsonNode policy, String salt) {
    ObjectNode wanted = Json.object();
    wanted.set("rules", policy.path("rules").deepCopy());
    if (policy.path("hours").isObject()) {
      wanted.set("hours", policy.path("hours").deepCopy());
    } else {
      wanted.putNull("hours");
    }
    return wanted.put("salt", salt);
  }

  /// Without it whoever reads a hash could try titles.
  private static String salt() {
    byte[] dice = new byte[SALT];
    new SecureRandom().nextBytes(dice);
    return HexFormat.of().formatHex(dice);
  }
}
