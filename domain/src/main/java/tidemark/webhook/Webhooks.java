package tidemark.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import tidemark.organization.Organizations;
import tidemark.organization.Right;
import tidemark.seal.Secret;
import tidemark.webhook.signature.Secrets;
import tidemark.webhook.wire.Target;

/// The webhooks of a person, or of an organisation.
@ApplicationScoped
@Transactional
public class Webhooks {
  private static final int MOST = 10;
  private static final int LONGEST_NAME = 100;
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  @Inject private Database database;
  @Inject private Organizations organizations;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private Secret installation;

  @Inject
  @ConfigProperty(name = "tidemark.webhook.allow")
  private Optional<String> allowed;

  /// Whose webhooks, and the caller as one who looks after them.
  private record Owner(Caller caller, UUID space, boolean isOrganization) {}

  /// All of them.
  ///
  /// @param organization whose; the caller's own without it
  @Requires(Scope.WEBHOOKS)
  public List<WebhookView> list(Caller caller, @Nullable UUID organization) {
    Owner owner = enter(caller, organization);
    return database.use(c -> WebhookTable.list(c, owner.space(), null, clock.instant()));
  }

  /// What one can be told of.
  @Requires(Scope.WEBHOOKS)
  public List<String> types(Caller caller, boolean ofOrganization) {
    return EventTypes.all(ofOrganization);
  }

  @Requires(Scope.WEBHOOKS)
  public WebhookView get(Caller caller, WebhookId id) {
    return find(enter(caller, id.organization()), id);
  }

  /// A new one, with the only sight of its secret.
  @Requires(Scope.WEBHOOKS)
  public IssuedWebhook add(Caller caller, @Nullable UUID organization, Wish wish) {
    Owner owner = enter(caller, organization);
    List<WebhookView> others = list(caller, organization);
    if (others.size() >= MOST) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST + " webhooks");
    }
    var made =
        new WebhookView(
            owner.space(),
            owner.isOrganization(),
            Ids.next(),
            Objects.requireNonNullElse(wish.name(), "").strip(),
            Objects.requireNonNullElse(wish.url(), ""),
            types(wish, List.of()),
            clock.instant(),
            null,
            null,
            null,
            null);
    check(made);
    String secret = Secrets.fresh();
    database.use(c -> WebhookTable.insert(c, made, sealed(secret)));
    audit.record(owner.caller(), Act.WEBHOOK_ADDED, made.id().toString(), made.name());
    return new IssuedWebhook(made, secret);
  }

  @Requires(Scope.WEBHOOKS)
  public WebhookView change(Caller caller, WebhookId id, Wish wish) {
    Owner owner = enter(caller, id.organization());
    WebhookView known = find(owner, id);
    var changed =
        new WebhookView(
            known.space(),
            known.isOfOrganization(),
            known.id(),
            Objects.requireNonNullElse(wish.name(), known.name()).strip(),
            Objects.requireNonNullElse(wish.url(), known.url()),
            types(wish, known.types()),
            known.createdAt(),
            known.formerUntil(),
            known.disabledAt(),
            known.disabledFor(),
            known.failingSince());
    check(changed);
    database.use(c -> WebhookTable.change(c, changed));
    if (Boolean.TRUE.equals(wish.enabled())) {
      database.use(c -> WebhookTable.enable(c, known));
    } else if (Boolean.FALSE.equals(wish.enabled())) {
      database.use(c -> WebhookTable.disable(c, known, clock.instant()));
    }
    audit.record(owner.caller(), Act.WEBHOOK_CHANGED, known.id().toString(), changed.name());
    return find(owner, id);
  }

  /// Another secret; the one of now signs beside it for a while.
  @Requires(Scope.WEBHOOKS)
  public IssuedWebhook rotate(Caller caller, WebhookId id, Duration overlap) {
    Owner owner = enter(caller, id.organization());
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new Refusal(Reason.VALUE_INVALID, "An overlap has 0 to 720 hours.");
    }
    WebhookView known = find(owner, id);
    String secret = Secrets.fresh();
    var rotation = new WebhookTable.Rotation(sealed(secret), clock.instant().plus(overlap));
    database.use(c -> WebhookTable.rotate(c, known, rotation));
    audit.record(owner.caller(), Act.WEBHOOK_ROTATED, known.id().toString(), known.name());
    return new IssuedWebhook(find(owner, id), secret);
  }

  /// With all its messages.
  @Requires(Scope.WEBHOOKS)
  public void remove(Caller caller, WebhookId id) {
    Owner owner = enter(caller, id.organization());
    WebhookView known = find(owner, id);
    database.use(c -> WebhookTable.remove(c, known));
    audit.record(owner.caller(), Act.WEBHOOK_REMOVED, known.id().toString(), known.name());
  }

  private Owner enter(Caller caller, @Nullable UUID organization) {
    return organization == null
        ? new Owner(caller, caller.space(), false)
        : new Owner(
            organizations.enter(caller, organization, Right.HOOK).caller(), organization, true);
  }

  private WebhookView find(Owner owner, WebhookId id) {
    return database.use(c -> WebhookTable.list(c, owner.space(), id.id(), clock.instant())).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.WEBHOOK_UNKNOWN));
  }

  private String sealed(String secret) {
    return installation.seal(Secrets.PURPOSE, secret.getBytes(StandardCharsets.UTF_8));
  }

  private void check(WebhookView webhook) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (webhook.name().isEmpty() || webhook.name().length() > LONGEST_NAME) {
      faults.put("name", "1 to 100 characters");
    }
    Set<String> hosts = Target.hosts(allowed);
    if (Target.of(webhook.url(), hosts).isEmpty()) {
      faults.put("url", "an https address with a name, at port 443 or 8443");
    }
    if (!EventTypes.are(webhook.types(), webhook.isOfOrganization())) {
      faults.put(
          "types", "some of: " + String.join(", ", EventTypes.all(webhook.isOfOrganization())));
    }
    if (!faults.isEmpty()) {
      throw Refusal.ofFields(faults);
    }
  }

  private static List<String> types(Wish wish, List<String> known) {
    List<String> types = wish.types();
    return types == null ? known : types.stream().filter(Objects::nonNull).distinct().toList();
  }
}
