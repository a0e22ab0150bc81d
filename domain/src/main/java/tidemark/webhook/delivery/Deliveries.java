package tidemark.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import tidemark.json.Json;
import tidemark.webhook.WebhookId;
import tidemark.webhook.WebhookView;
import tidemark.webhook.Webhooks;

/// What was told to a webhook, and what waits.
@ApplicationScoped
@Transactional
public class Deliveries {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String TEST = "webhook.test";

  @Inject private Database database;
  @Inject private Webhooks webhooks;
  @Inject private Couriers couriers;
  @Inject private Event<Rung> rung;
  @Inject private Clock clock;

  /// The newest first, in pages.
  @Requires(Scope.WEBHOOKS)
  public Page<DeliveryView> list(Caller caller, WebhookId id, @Nullable UUID after, int most) {
    WebhookView webhook = webhooks.get(caller, id);
    int size = Math.clamp(most, 1, Page.LARGEST);
    var cut = new MessageTable.Cut(after, null, size + 1);
    List<DeliveryView> found = database.use(c -> MessageTable.list(c, webhook, cut));
    List<DeliveryView> items = found.stream().limit(size).toList();
    return new Page<>(items, found.size() > size ? items.getLast().id().toString() : null);
  }

  /// One of them, with all attempts.
  @Requires(Scope.WEBHOOKS)
  public DeliveryView get(Caller caller, WebhookId id, UUID message) {
    return find(webhooks.get(caller, id), message);
  }

  /// A message about nothing, to see whether it arrives.
  @Requires(Scope.WEBHOOKS)
  public DeliveryView test(Caller caller, WebhookId id) {
    WebhookView webhook = enabled(caller, id);
    Instant now = clock.instant();
    String payload =
        Json.text(
            Json.object()
                .put("type", TEST)
                .put("timestamp", now.toString())
                .set("data", Json.object().put("space", webhook.space().toString())));
    var made = new DeliveryView(Ids.next(), TEST, payload, now, "waiting", now, List.of());
    database.use(c -> MessageTable.insert(c, webhook, made));
    ring(webhook);
    return made;
  }

  /// The same message again, as if it had never been tried.
  @Requires(Scope.WEBHOOKS)
  public DeliveryView replay(Caller caller, WebhookId id, UUID message) {
    WebhookView webhook = enabled(caller, id);
    database.use(c -> MessageTable.replay(c, webhook, message, clock.instant()));
    DeliveryView again = find(webhook, message);
    ring(webhook);
    return again;
  }

  /// Has the workers of this node look for what is due. The first call makes them, and within a
  /// transaction they would be born unable to begin one.
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void wake() {
    couriers.wake();
  }

  /// What was settled long ago.
  public long forget(Connection connection, Instant now) throws SQLException {
    return MessageTable.forget(connection, now.minus(KEPT));
  }

  private WebhookView enabled(Caller caller, WebhookId id) {
    WebhookView webhook = webhooks.get(caller, id);
    if (webhook.disabledAt() != null) {
      throw new Refusal(Reason.WEBHOOK_DISABLED);
    }
    return webhook;
  }

  private DeliveryView find(WebhookView webhook, UUID message) {
    var one = new MessageTable.Cut(null, message, 1);
    DeliveryView found =
        database.use(c -> MessageTable.list(c, webhook, one)).stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(Reason.DELIVERY_UNKNOWN));
    return found.with(database.use(c -> MessageTable.attempts(c, webhook, message)));
  }

  private void ring(WebhookView webhook) {
    database.asInstallation(c -> LaneTable.ring(c, webhook.id(), webhook.space()));
    rung.fire(new Rung());
  }
}
