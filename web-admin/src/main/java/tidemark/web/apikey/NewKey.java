package tidemark.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.Scope;
import tidemark.apikey.ApiKeys;
import tidemark.apikey.IssuedKey;
import tidemark.apikey.KeyForm;
import tidemark.apikey.KeyOrder;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// The form that makes a key, the one that rotates a key, and what they made, for the length of one
/// answer.
@Named
@RequestScoped
public class NewKey {
  private static final int FOR_EVER = 0;

  @Inject private CurrentCaller caller;
  @Inject private ApiKeys keys;
  @Inject private KeyList list;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private @Nullable String name;
  private List<String> scopes = new ArrayList<>(texts(Scope.ofAKey()));
  private int days = 365;
  private KeyForm form = KeyForm.TIDEMARK;
  private int overlap = 24;
  private @Nullable IssuedKey made;

  public void make() {
    IssuedKey issued = keys.issue(caller.get(), order());
    made = issued;
    name = null;
    list.read();
    texts.done("key.made", issued.view().name());
  }

  /// The chosen key gets another text.
  public void rotate() {
    IssuedKey issued = keys.rotate(caller.get(), list.chosen().id(), Duration.ofHours(overlap));
    made = issued;
    list.read();
    texts.done("key.rotated", issued.view().name());
  }

  /// The scopes a key can have, as their texts.
  public List<String> getChoices() {
    return texts(Scope.ofAKey());
  }

  public @Nullable IssuedKey getMade() {
    return made;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public KeyForm getForm() {
    return form;
  }

  public void setForm(KeyForm form) {
    this.form = form;
  }

  public KeyForm[] getForms() {
    return KeyForm.values();
  }

  /// Hours.
  public int getOverlap() {
    return overlap;
  }

  public void setOverlap(int overlap) {
    this.overlap = overlap;
  }

  public List<String> getScopes() {
    return scopes;
  }

  public void setScopes(List<String> scopes) {
    this.scopes = scopes;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  private KeyOrder order() {
    Set<Scope> wanted =
        scopes.stream().map(Scope::of).flatMap(Optional::stream).collect(Collectors.toSet());
    Instant end = days == FOR_EVER ? null : clock.instant().plus(Duration.ofDays(days));
    return new KeyOrder(form, name == null ? "" : name, wanted, end, null);
  }

  private static List<String> texts(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::text).toList();
  }
}
