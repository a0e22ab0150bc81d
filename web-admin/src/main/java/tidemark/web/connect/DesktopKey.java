package tidemark.web.connect;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.Scope;
import tidemark.apikey.ApiKeys;
import tidemark.apikey.IssuedKey;
import tidemark.apikey.KeyForm;
import tidemark.apikey.KeyOrder;
import tidemark.web.CurrentCaller;
import tidemark.web.Portal;
import tidemark.web.Texts;

/// The key a desktop program gets, for the length of one answer.
@Named
@RequestScoped
public class DesktopKey {
  private static final Set<Scope> SENDS = Set.of(Scope.EVENTS_WRITE);
  private static final Duration LIFE = Duration.ofDays(365);

  @Inject private CurrentCaller caller;
  @Inject private ApiKeys keys;
  @Inject private Desktop desktop;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private @Nullable IssuedKey made;
  private @Nullable String link;

  public void connect() {
    Target target = desktop.target();
    IssuedKey issued =
        keys.issue(
            caller.get(),
            new KeyOrder(
                KeyForm.TIDEMARK,
                texts.say("connect.key"),
                SENDS,
                clock.instant().plus(LIFE),
                null));
    made = issued;
    link = target.link(issued.text(), portal.getUrl());
  }

  public @Nullable IssuedKey getMade() {
    return made;
  }

  /// What opens the program with its key in hand.
  public @Nullable String getLink() {
    return link;
  }
}
