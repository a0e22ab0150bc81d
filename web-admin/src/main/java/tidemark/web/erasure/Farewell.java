package tidemark.web.erasure;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tidemark.erasure.ErasurePlan;
import tidemark.erasure.ErasureView;
import tidemark.erasure.Erasures;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// Asks for an erasure and confirms it. The plan lives as long as the page is open.
@Named
@ViewScoped
public class Farewell implements Serializable {
  /// What people know, and which tables it is in; the rest is upkeep.
  private static final Map<String, List<String>> SORTS =
      Map.of(
          "events", List.of("event"),
          "buckets", List.of("bucket"),
          "sessions", List.of("work_session", "pr_activity"),
          "records", List.of("assessment_entry", "mood_entry", "mood_activity", "schedule"),
          "devices", List.of("device"),
          "keys", List.of("api_key", "login_session"),
          "webhooks", List.of("webhook", "webhook_message", "webhook_attempt"));

  @Inject private transient CurrentCaller caller;
  @Inject private transient Erasures erasures;
  @Inject private transient Texts texts;

  private transient @Nullable ErasurePlan plan;
  private @Nullable String typed;

  /// One line of what would go.
  public record Sum(String sort, long rows) {}

  public void ask() {
    plan = erasures.plan(caller.get());
  }

  /// Ends the session here; the account in Keycloak ends with the erasure.
  public void confirm() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (typed == null || !getWord().equals(typed.strip())) {
      String sentence = texts.say("erasure.name.wrong", getWord());
      faces.addMessage("sure:name", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
      faces.validationFailed();
      return;
    }
    ErasureView wanted = erasures.confirm(caller.get(), asked().token());
    ExternalContext external = faces.getExternalContext();
    external.invalidateSession();
    external.redirect(
        external.getRequestContextPath() + "/erasure/progress.xhtml?erasure=" + wanted.id());
  }

  /// The sums, everything that has no name of its own in the last one.
  public List<Sum> getSums() {
    Map<String, Long> counts = new TreeMap<>(asked().counts());
    var sums =
        SORTS.entrySet().stream()
            .map(sort -> new Sum(sort.getKey(), take(counts, sort.getValue())))
            .filter(sum -> sum.rows() > 0)
            .sorted((one, other) -> Long.compare(other.rows(), one.rows()));
    List<Sum> all = new ArrayList<>(sums.toList());
    all.add(new Sum("rest", counts.values().stream().mapToLong(Long::longValue).sum()));
    return all;
  }

  private static long take(Map<String, Long> counts, List<String> tables) {
    return tables.stream().mapToLong(table -> taken(counts.remove(table))).sum();
  }

  private static long taken(@Nullable Long rows) {
    return rows == null ? 0 : rows;
  }

  /// What has to be typed: the address, or the name of somebody without one.
  public String getWord() {
    String address = caller.getProfile().email();
    return address.isEmpty() ? caller.getProfile().name() : address;
  }

  /// Null before it was asked for.
  public @Nullable ErasurePlan getPlan() {
    return plan;
  }

  public @Nullable String getTyped() {
    return typed;
  }

  public void setTyped(@Nullable String typed) {
    this.typed = typed;
  }

  private ErasurePlan asked() {
    return Objects.requireNonNull(plan, "nothing was asked for");
  }
}
