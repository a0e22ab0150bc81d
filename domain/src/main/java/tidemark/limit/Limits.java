package tidemark.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How long somebody has to wait before the next request.
@ApplicationScoped
public class Limits {
  private static final long MOST = 100_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @Inject
  @ConfigProperty(name = "tidemark.limit.requests", defaultValue = "6000")
  private long requests;

  @Inject
  @ConfigProperty(name = "tidemark.limit.failures", defaultValue = "60")
  private long failures;

  @Inject
  @ConfigProperty(name = "tidemark.limit.passwords", defaultValue = "10")
  private long guessesOfAccount;

  @Inject
  @ConfigProperty(name = "tidemark.limit.passwords.address", defaultValue = "100")
  private long guessesOfAddress;

  @Inject
  @ConfigProperty(name = "tidemark.limit.registrations", defaultValue = "60")
  private long registrations;

  @Inject
  @ConfigProperty(name = "tidemark.limit.mails", defaultValue = "100")
  private long mails;

  private Guesses byInviter = new Guesses(1, MINUTE);
  private Guesses byGuesser = new Guesses(1, MINUTE);
  private Guesses byAccount = new Guesses(1, MINUTE);
  private Guesses byNewcomer = new Guesses(1, MINUTE);
  private final Cache<String, Bucket> byCredential = forgetful();
  private final Cache<String, Bucket> byAddress = forgetful();

  @PostConstruct
  void prepare() {
    byGuesser = new Guesses(guessesOfAddress, QUARTER);
    byAccount = new Guesses(guessesOfAccount, QUARTER);
    byNewcomer = new Guesses(registrations, HOUR);
    byInviter = new Guesses(mails, DAY);
  }

  /// Takes one request of this credential; zero when it may pass at once, else the wait. A refused
  /// one costs nothing.
  public Duration request(String credential) {
    return take(byCredential.get(credential, _ -> perMinute(requests)));
  }

  /// As `request`, but for one that is going to wait its turn and not be refused.
  public Duration reserve(String credential, Duration longest) {
    Bucket bucket = byCredential.get(credential, _ -> perMinute(requests));
    long wait = bucket.consumeIgnoringRateLimits(1);
    return wait <= 0 ? Duration.ZERO : min(Duration.ofNanos(wait), longest);
  }

  /// Notes that what this address showed was no good; how long it has to wait when it did so too
  /// often.
  public Duration failed(String address) {
    return take(byAddress.get(address, _ -> perMinute(failures)));
  }

  /// Takes a try at a password; zero when it may be made. Both the address and the account count,
  /// whether or not there is such an account.
  public Duration guess(String address, String account) {
    Duration wait = byGuesser.take(address);
    if (!wait.isZero()) {
      return wait;
    }
    Duration ofAccount = byAccount.take(account);
    if (!ofAccount.isZero()) {
      byGuesser.giveBack(address);
    }
    return ofAccount;
  }

  /// The password was right: this was no guess.
  public void guessedRight(String address, String account) {
    byGuesser.giveBack(address);
    byAccount.giveBack(account);
  }

  /// Takes a registration; how long this address has to wait when it made too many.
  public Duration registered(String address) {
    return byNewcomer.take(address);
  }

  /// Takes a letter to somebody who did not ask for one; how long this sender has to wait when they
  /// sent too many.
  public Duration mailed(String sender) {
    return byInviter.take(sender);
  }

  private static Duration take(Bucket bucket) {
    return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Bucket perMinute(long most) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
        .build();
  }

  private static Cache<String, Bucket> forgetful() {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN).build();
  }
}
