package tidemark.client.command.samay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tidemark.client.command.Context;
import tidemark.client.command.Login;
import tidemark.client.login.BrowserLogin;
import tidemark.client.login.DeepLink;
import tidemark.client.login.Keyring;
import tidemark.client.login.LinkEntry;
import tidemark.client.login.Session;
import tidemark.client.samay.Menu;
import tidemark.client.samay.SamaySettings;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Trouble;

/// Samay's login, as its commands, its page and its tray icon use it.
final class SamayLogin {
  private static final String SECRET = "samay";

  private final Context context;
  private final SamaySettings settings;
  private final PrintWriter err;
  private final AtomicBoolean asking = new AtomicBoolean();

  SamayLogin(Context context, SamaySettings settings, PrintWriter err) {
    this.context = context;
    this.settings = settings;
    this.err = err;
  }

  /// Waits for the person.
  Keyring.Place begin() {
    SamaySettings.OAuth oauth =
        settings
            .oauth()
            .orElseThrow(() -> new Trouble("SAMAY_OAUTH_CLIENT_ID and its like are not set."));
    BrowserLogin login =
        new BrowserLogin(
            oauth.provider(),
            oauth.port(),
            Optional.of(link()),
            context.clock(),
            address -> Login.open(address, err));
    return session(oauth).begin(login.run());
  }

  /// The same, without waiting here; while one waits, another one is not begun.
  void beginAside(Runnable then) {
    if (asking.compareAndSet(false, true)) {
      Thread _ =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  Keyring.Place _ = begin();
                  then.run();
                } catch (Trouble e) {
                  err.println(e.getMessage());
                  err.flush();
                } finally {
                  asking.set(false);
                }
              });
    }
  }

  void end() {
    if (settings.oauth().isEmpty()) {
      err.println("This is the client's own login: tidemark-client logout");
      err.flush();
    }
    boolean _ = settings.oauth().map(this::session).map(Session::end).orElse(false);
  }

  Menu.Login state() {
    if (asking.get()) {
      return Menu.Login.ASKING;
    }
    return credential().isPresent() ? Menu.Login.THERE : Menu.Login.NONE;
  }

  /// Samay's own, else that of the client.
  Optional<Credential> credential() {
    Optional<Credential> own =
        settings.oauth().map(this::session).filter(Session::isAuthenticated).map(one -> one);
    return own.or(() -> context.access().credential());
  }

  DeepLink link() {
    Path applications = context.folders().applications();
    String program = System.getProperty("tidemark.program", "tidemark-client");
    return DeepLink.samay(context.folders().data(), new LinkEntry(applications, program));
  }

  private Session session(SamaySettings.OAuth oauth) {
    Keyring keyring =
        Keyring.on(context.environment().getOrDefault("PATH", ""), context.folders().data());
    return new Session(keyring, SECRET, oauth.provider(), context.clock());
  }
}
