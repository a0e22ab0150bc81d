package tidemark.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.limit.Limits;
import tidemark.login.Credentials;
import tidemark.person.Identity;
import tidemark.person.People;
import tidemark.session.Client;
import tidemark.session.Opened;
import tidemark.session.Sessions;

/// The ways in that do not lead over a browser. Not transactional: other servers are asked here,
/// and a database connection must not wait for them.
@ApplicationScoped
public class Accounts {
  private static final int LONGEST = 254;
  private static final Duration REFUSING = Duration.ofMillis(400);
  private static final Set<Reason> MADE_UP =
      Set.of(Reason.PROVIDER_REFUSED, Reason.CREDENTIAL_INVALID);
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

  @Inject private Keycloak keycloak;
  @Inject private GitHub gitHub;
  @Inject private Google google;
  @Inject private Credentials credentials;
  @Inject private People people;
  @Inject private Sessions sessions;
  @Inject private Limits limits;

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String home;

  @Inject
  @ConfigProperty(name = "tidemark.password.login", defaultValue = "yes")
  private String passwords;

  @Inject
  @ConfigProperty(name = "tidemark.registration", defaultValue = "open")
  private String registration;

  private Ways ways = Ways.of("no", "closed", "");

  @PostConstruct
  void prepare() {
    ways = Ways.of(passwords, registration, home);
  }

  /// A session for whoever knows the password.
  public Opened logIn(Password password, Asked asked) {
    ways.requirePasswords();
    if (password.email().isBlank() || isTooLong(password)) {
      throw new Refusal(Reason.LOGIN_WRONG);
    }
    String account = password.email().strip().toLowerCase(Locale.ROOT);
    wait(limits.guess(asked.address(), account));
    Identity identity = credentials.identity(evenly(() -> keycloak.accessToken(password)));
    limits.guessedRight(asked.address(), account);
    return open(identity, Client.FOCUSFLOW, asked);
  }

  /// A new account, and its first session.
  public Opened register(Password password, Asked asked) {
    ways.requirePasswords();
    ways.requireRegistration();
    String email = password.email().strip();
    if (isTooLong(password) || !ADDRESS.matcher(email).matches()) {
      throw new Refusal(Reason.VALUE_INVALID, "This is no e-mail address, or a text is too long.");
    }
    wait(limits.registered(asked.address()));
    keycloak.register(new Password(email, password.text()), email.substring(0, email.indexOf('@')));
    return logIn(new Password(email, password.text()), asked);
  }

  /// The next token for one that ends, in a session that lives.
  public Opened renew(String token, Asked asked) {
    return counted(asked, () -> found(sessions.renew(token, asked.request())));
  }

  /// The next pair of tokens for a refresh token.
  public Opened exchange(String refreshToken, Asked asked) {
    return counted(asked, () -> found(sessions.exchange(refreshToken, asked.request())));
  }

  /// A session for whoever stands behind GitHub's code.
  public GitHubLogin byGitHub(Code code, Asked asked) {
    GitHub.User user = counted(asked, () -> gitHub.user(code));
    Stranger stranger = keycloak.find(Stranger.of("github", user.id(), user.login()), ways);
    Opened opened = open(stranger.identity(), Client.WORKTIME, asked);
    return new GitHubLogin(opened, user.login(), user.avatar(), user.email());
  }

  /// A session for whoever Google's token speaks of.
  public Opened byGoogle(String idToken, Asked asked) {
    Stranger stranger = counted(asked, () -> google.stranger(idToken));
    return open(keycloak.find(stranger, ways).identity(), Client.FOCUSFLOW, asked);
  }

  private Opened open(Identity identity, Client client, Asked asked) {
    Caller caller = people.recognise(identity, asked.request());
    return sessions.open(caller, client);
  }

  /// Keycloak is quicker to say no to a name it does not know; here a no takes the same time for
  /// all.
  private static <T> T evenly(Supplier<T> work) {
    long end = System.nanoTime() + REFUSING.toNanos();
    try {
      return work.get();
    } catch (Refusal refusal) {
      while (refusal.reason() == Reason.LOGIN_WRONG && System.nanoTime() < end) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
      throw refusal;
    }
  }

  private static Opened found(Optional<Opened> opened) {
    return opened.orElseThrow(() -> new Refusal(Reason.CREDENTIAL_INVALID));
  }

  private static boolean isTooLong(Password password) {
    return password.email().length() > LONGEST || password.text().length() > LONGEST;
  }

  /// What was made up is counted like a bad credential in any other request.
  private <T> T counted(Asked asked, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      if (MADE_UP.contains(refusal.reason())) {
        wait(limits.failed(asked.address()));
      }
      throw refusal;
    }
  }

  private static void wait(Duration wait) {
    if (!wait.isZero()) {
      throw new Refusal(Reason.TOO_MANY_REQUESTS, Long.toString(wait.toSeconds() + 1));
    }
  }
}
