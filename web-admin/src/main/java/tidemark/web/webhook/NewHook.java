package tidemark.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.webhook.IssuedWebhook;
import tidemark.webhook.Webhooks;
import tidemark.webhook.Wish;

/// The form that makes a webhook, the one that rotates its secret, and that secret for the length
/// of one answer.
@Named
@RequestScoped
public class NewHook {
  @Inject private CurrentCaller caller;
  @Inject private Webhooks webhooks;
  @Inject private HookList list;
  @Inject private Texts texts;

  private @Nullable String name;
  private @Nullable String url;
  private List<String> types = new ArrayList<>();
  private int overlap = 24;
  private @Nullable IssuedWebhook made;

  public void make() {
    var wish = new Wish(name, url == null ? null : url.strip(), types, null);
    IssuedWebhook issued = webhooks.add(caller.get(), list.organization(), wish);
    made = issued;
    name = null;
    url = null;
    types = new ArrayList<>();
    list.read();
    texts.done("webhook.made", issued.view().name());
  }

  /// The chosen webhook gets another secret.
  public void rotate() {
    Duration both = Duration.ofHours(overlap);
    IssuedWebhook issued = webhooks.rotate(caller.get(), list.id(list.chosen()), both);
    made = issued;
    list.read();
    texts.done("webhook.rotated", issued.view().name());
  }

  /// What one can be told of here.
  public List<String> getChoices() {
    return webhooks.types(caller.get(), !list.isOwn());
  }

  public @Nullable IssuedWebhook getMade() {
    return made;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getUrl() {
    return url;
  }

  public void setUrl(@Nullable String url) {
    this.url = url;
  }

  public List<String> getTypes() {
    return types;
  }

  public void setTypes(List<String> types) {
    this.types = types;
  }

  /// Hours.
  public int getOverlap() {
    return overlap;
  }

  public void setOverlap(int overlap) {
    this.overlap = overlap;
  }
}
