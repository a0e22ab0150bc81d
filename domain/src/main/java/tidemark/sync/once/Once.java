package tidemark.sync.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.seal.Secret;
import tidemark.sync.once.AttemptTable.Answered;
import tidemark.sync.once.AttemptTable.Kept;

/// Carries out what was not carried out yet.
@ApplicationScoped
@Transactional
public class Once {
  private static final String PURPOSE = "attempt";
  private static final int LONGEST = 255;

  @Inject private Database database;
  @Inject private Secret installation;
  @Inject private Clock clock;

  /// The answer of the work, or the one it gave before. The work joins this transaction, and asks
  /// what the caller may do; that a kept answer is for the same caller is part of the attempt.
  @Requires
  public String answer(Caller caller, Attempt attempt, Supplier<String> work) {
    String key = attempt.key();
    if (!key.matches("[\\x21-\\x7e]{1," + LONGEST + "}")) {
      throw new Refusal(
          Reason.VALUE_INVALID,
          "'Idempotency-Key' has 1 to " + LONGEST + " visible ASCII characters.");
    }
    if (!database.use(c -> AttemptTable.lock(c, caller.space(), key))) {
      throw new Refusal(Reason.ATTEMPT_RUNNING);
    }
    Optional<Kept> kept = database.use(c -> AttemptTable.find(c, caller.space(), key));
    if (kept.isPresent()) {
      if (!kept.get().isFor(attempt)) {
        throw new Refusal(Reason.ATTEMPT_OTHER);
      }
      return opened(kept.get().answer());
    }
    String answer = work.get();
    String sealed = installation.seal(PURPOSE, answer.getBytes(StandardCharsets.UTF_8));
    Answered answered = new Answered(sealed, clock.instant());
    database.use(c -> AttemptTable.keep(c, caller.space(), attempt, answered));
    return answer;
  }

  private String opened(String sealed) {
    return installation
        .open(PURPOSE, sealed)
        .map(answer -> new String(answer, StandardCharsets.UTF_8))
        .orElseThrow(() -> new Refusal(Reason.ATTEMPT_OTHER));
  }
}
