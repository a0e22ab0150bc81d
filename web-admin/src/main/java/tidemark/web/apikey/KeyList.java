package tidemark.web.apikey;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.Scope;
import tidemark.apikey.ApiKeys;
import tidemark.apikey.KeyView;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// The keys of the person in front of the page, and the one they are about to revoke or to rotate.
@Named
@ViewScoped
public class KeyList implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient ApiKeys keys;
  @Inject private transient Texts texts;
  @Inject private transient Clock clock;

  private transient List<KeyView> rows = List.of();
  private transient @Nullable KeyView chosen;

  @PostConstruct
  void read() {
    rows = keys.list(caller.get());
  }

  public void choose(KeyView key) {
    chosen = key;
  }

  public void revoke() {
    KeyView revoked = keys.revoke(caller.get(), chosen().id());
    read();
    texts.done("key.revoked", revoked.name());
  }

  /// `active`, `expired` or `revoked`.
  public String state(KeyView key) {
    if (key.revokedAt() != null) {
      return "revoked";
    }
    boolean over = key.expiresAt() != null && key.expiresAt().isBefore(clock.instant());
    return over ? "expired" : "active";
  }

  /// Whether the text it had before its last rotation is still good.
  public boolean isOverlapping(KeyView key) {
    return state(key).equals("active")
        && key.formerUntil() != null
        && key.formerUntil().isAfter(clock.instant());
  }

  /// What a key may do, such as `events:read, sync`.
  public String scopes(KeyView key) {
    return key.scopes().stream().sorted().map(Scope::text).collect(Collectors.joining(", "));
  }

  public List<KeyView> getRows() {
    return rows;
  }

  public @Nullable KeyView getChosen() {
    return chosen;
  }

  KeyView chosen() {
    return Objects.requireNonNull(chosen, "no key was chosen");
  }
}
