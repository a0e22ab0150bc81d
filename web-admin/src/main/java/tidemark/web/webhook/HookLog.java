package tidemark.web.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;
import tidemark.webhook.WebhookId;
import tidemark.webhook.WebhookView;
import tidemark.webhook.Webhooks;
import tidemark.webhook.delivery.Deliveries;
import tidemark.webhook.delivery.DeliveryView;

/// A page of what was sent to one webhook, and the message that is looked at.
@Named
@ViewScoped
public class HookLog implements Serializable {
  private static final int SIZE = 50;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Webhooks webhooks;
  @Inject private transient Deliveries deliveries;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;
  @Inject private CurrentOffice office;

  private @Nullable UUID organization;
  private @Nullable UUID hook;
  private @Nullable UUID after;
  private transient @Nullable WebhookView view;
  private transient Page<DeliveryView> page = new Page<>(List.of(), null);
  private transient @Nullable DeliveryView chosen;

  @PostConstruct
  void begin() {
    hook = asked.id("webhook").orElseThrow(() -> new Refusal(Reason.WEBHOOK_UNKNOWN));
    organization = asked.text("organization").isEmpty() ? null : office.getId();
    after = asked.id("after").orElse(null);
    read();
  }

  public void read() {
    view = webhooks.get(caller.get(), id());
    page = deliveries.list(caller.get(), id(), after, SIZE);
  }

  public void test() {
    deliveries.test(caller.get(), id());
    read();
    texts.done("webhook.tested", getView().name());
  }

  public void choose(DeliveryView message) {
    chosen = deliveries.get(caller.get(), id(), message.id());
  }

  public void replay(DeliveryView message) {
    deliveries.replay(caller.get(), id(), message.id());
    read();
    texts.done("webhook.replayed");
  }

  public WebhookView getView() {
    return Objects.requireNonNull(view, "no webhook was read");
  }

  public List<DeliveryView> getRows() {
    return page.items();
  }

  public @Nullable DeliveryView getChosen() {
    return chosen;
  }

  public boolean isFirst() {
    return after == null;
  }

  public boolean isOwn() {
    return organization == null;
  }

  /// The address of the newest messages.
  public String getNewest() {
    return "?webhook=" + hook + (organization == null ? "" : "&organization=" + organization);
  }

  /// The address of the next page; null on the last one.
  public @Nullable String getNext() {
    return page.next() == null ? null : getNewest() + "&after=" + page.next();
  }

  private WebhookId id() {
    return new WebhookId(organization, Objects.requireNonNull(hook));
  }
}
