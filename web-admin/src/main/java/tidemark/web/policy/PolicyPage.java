package tidemark.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidemark.json.Json;
import tidemark.privacy.policy.Effect;
import tidemark.privacy.policy.Policies;
import tidemark.privacy.policy.PolicyView;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.organization.CurrentOffice;

/// The privacy policy of an organisation: its versions, and the next one while it is written.
@Named
@ViewScoped
public class PolicyPage implements Serializable {
  private static final int WEEK = 7;
  private static final String EXAMPLE =
      """
      [
        {"field": "title", "pattern": "(?i)bank|payroll", "action": "redact", "replacement": "private"},
        {"field": "url", "pattern": ".", "action": "domain"},
        {"field": "app", "pattern": "^KeePass", "action": "drop"},
        {"bucket_prefix": "aw-watcher-vim", "field": "file", "pattern": ".", "action": "hash"}
      ]\
      """;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Policies policies;
  @Inject private transient Texts texts;
  @Inject private CurrentOffice office;

  private transient List<PolicyView> versions = List.of();
  private Draft draft = new Draft("UTC");
  private transient @Nullable List<Effect> effects;

  @PostConstruct
  void read() {
    versions = policies.history(caller.get(), office.getId());
    String zone = caller.getProfile().zone().getId();
    draft =
        versions.stream()
            .findFirst()
            .map(newest -> Draft.of(newest.json(), zone))
            .orElseGet(() -> new Draft(zone));
  }

  /// Counts, and stores nothing.
  public void preview() {
    effects = policies.preview(caller.get(), office.getId(), draft.policy());
  }

  public void publish() {
    PolicyView made = policies.put(caller.get(), office.getId(), draft.policy());
    effects = null;
    read();
    texts.done("policy.published", made.version());
  }

  /// Takes an old version into the form; nothing is published by it.
  public void take(PolicyView version) {
    draft = Draft.of(version.json(), caller.getProfile().zone().getId());
    effects = null;
    texts.done("policy.taken", version.version());
  }

  public List<PolicyView> getVersions() {
    return versions;
  }

  public boolean isNewest(PolicyView version) {
    return !versions.isEmpty() && version.version() == versions.getFirst().version();
  }

  /// How many rules a version has.
  public int rules(PolicyView version) {
    return Json.read(version.json()).path("rules").size();
  }

  /// The hours of a version, such as `08:00–18:00 (Europe/Berlin)`; null for always.
  public @Nullable String hours(PolicyView version) {
    var hours = Json.read(version.json()).path("hours");
    return hours.isObject()
        ? hours.path("from").asText()
            + "–"
            + hours.path("until").asText()
            + " ("
            + hours.path("zone").asText()
            + ")"
        : null;
  }

  /// One rule of each sort.
  public String getExample() {
    return EXAMPLE;
  }

  public Draft getDraft() {
    return draft;
  }

  /// What trying the draft came to; null before somebody has tried it.
  public @Nullable List<Effect> getEffects() {
    return effects;
  }

  public List<String> getWeekdays() {
    return IntStream.rangeClosed(1, WEEK).mapToObj(String::valueOf).toList();
  }
}
