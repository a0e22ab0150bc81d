package tidemark.web.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;
import tidemark.webhook.WebhookId;
import tidemark.webhook.WebhookView;
import tidemark.webhook.Webhooks;
import tidemark.webhook.Wish;
import tidemark.webhook.delivery.Deliveries;

/// The webhooks of the person in front of the page, or of the organisation the page is about.
@Named
@ViewScoped
public class HookList implements Serializable {
  private static final String OWN = "/webhook/own.xhtml";

  @Inject private transient CurrentCaller caller;
  @Inject private transient Webhooks webhooks;
  @Inject private transient Deliveries deliveries;
  @Inject private transient Texts texts;
  @Inject private CurrentOffice office;

  private @Nullable UUID organization;
  private transient List<WebhookView> rows = List.of();
  private transient @Nullable WebhookView chosen;

  @PostConstruct
  void begin() {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    organization = OWN.equals(view) ? null : office.getId();
    read();
  }

  void read() {
    rows = webhooks.list(caller.get(), organization);
  }

  public void choose(WebhookView hook) {
    chosen = hook;
  }

  public void test(WebhookView hook) {
    deliveries.test(caller.get(), id(hook));
    texts.done("webhook.tested", hook.name());
  }

  /// Pauses it, or lets it go on.
  public void turn(WebhookView hook) {
    boolean pauses = hook.disabledAt() == null;
    webhooks.change(caller.get(), id(hook), new Wish(null, null, null, !pauses));
    read();
    texts.done(pauses ? "webhook.paused" : "webhook.resumed", hook.name());
  }

  public void remove(WebhookView hook) {
    webhooks.remove(caller.get(), id(hook));
    read();
    texts.done("webhook.removed", hook.name());
  }

  /// `active`, `failing`, or why it was switched off.
  public String state(WebhookView hook) {
    if (hook.disabledFor() != null) {
      return hook.disabledFor();
    }
    return hook.failingSince() == null ? "active" : "failing-now";
  }

  /// What names the organisation in an address; empty on the page of one's own.
  public String getPlace() {
    return organization == null ? "" : "&organization=" + organization;
  }

  public boolean isOwn() {
    return organization == null;
  }

  @Nullable UUID organization() {
    return organization;
  }

  public List<WebhookView> getRows() {
    return rows;
  }

  public @Nullable WebhookView getChosen() {
    return chosen;
  }

  WebhookView chosen() {
    return Objects.requireNonNull(chosen, "no webhook was chosen");
  }

  WebhookId id(WebhookView hook) {
    return new WebhookId(organization, hook.id());
  }
}
