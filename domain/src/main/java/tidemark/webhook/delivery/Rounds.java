package tidemark.webhook.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tidemark.Database;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.audit.AuditTrail.Happening;
import tidemark.metric.Counted;
import tidemark.metric.Meters;
import tidemark.metric.Metric;
import tidemark.metric.Sampling;
import tidemark.seal.Secret;
import tidemark.webhook.delivery.DeliveryView.Attempt;
import tidemark.webhook.delivery.OutboxTable.Held;
import tidemark.webhook.delivery.OutboxTable.Settled;
import tidemark.webhook.delivery.Round.Due;
import tidemark.webhook.delivery.Round.Lane;
import tidemark.webhook.signature.Secrets;
import tidemark.webhook.wire.Letter;
import tidemark.webhook.wire.Outcome;
import tidemark.webhook.wire.Outcome.Ending;
import tidemark.webhook.wire.Sender;
import tidemark.webhook.wire.Target;

/// One piece of work: takes a webhook that is due, sends what waits for it, and notes how it went.
/// Nothing of the database is held while a receiver is waited for.
@ApplicationScoped
class Rounds {
  private static final Duration LEASE = Duration.ofMinutes(2);

  /// No further message is begun after that, so that the lease lasts.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @Inject private Database database;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private Secret installation;
  @Inject private Meters meters;

  @Inject
  @ConfigProperty(name = "tidemark.webhook.allow")
  private Optional<String> allowed;

  private @Nullable Sender sender;

  @PostConstruct
  void begin() {
    sender = new Sender(Target.hosts(allowed));
  }

  /// Whether there was anything to do.
  boolean go() {
    Optional<Lane> lane = take();
    lane.ifPresent(taken -> {
      load(taken).ifPresent(this::deliver);
      atomically(c -> LaneTable.release(c, taken));
    });
    return lane.isPresent();
  }

  void sample(@Observes Sampling sampling) throws SQLException {
    var queue = QueueTable.length(sampling.connection(), clock.instant());
    sampling.scrape().is(Metric.WEBHOOK_WAITING, queue.waiting());
    sampling.scrape().is(Metric.WEBHOOK_OLDEST, queue.overdueSeconds());
  }

  private Optional<Lane> take() {
    Instant now = clock.instant();
    return atomically(c -> {
      LaneTable.answer(c, now);
      return LaneTable.lease(c, now, now.plus(LEASE));
    });
  }

  private Optional<Round> load(Lane lane) {
    return atomically(c -> OutboxTable.load(c, lane, clock.instant()));
  }

  /// In their order. A receiver that does not want this one does not get the next one at once.
  private void deliver(Round round) {
    Instant end = clock.instant().plus(LONGEST);
    for (Due due : round.due()) {
      boolean isDelivered = deliver(round, due);
      if (!isDelivered || clock.instant().isAfter(end)) {
        return;
      }
    }
  }

  private boolean deliver(Round round, Due due) {
    Instant at = clock.instant();
    long begin = System.nanoTime();
    String id = "msg_" + due.id();
    String signature = Secrets.sign(secrets(round), id, at, due.payload());
    Outcome outcome = sender().send(round.url(), new Letter(id, at, signature, due.payload()));
    meters.count(Counted.of(Metric.WEBHOOK_ATTEMPTS, 1, outcome.ending().text()));
    int took = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    var attempt =
        new Attempt(at, outcome.ending().text(), outcome.status(), took, outcome.answer());
    atomically(c -> {
      Optional<Held> held = OutboxTable.hold(c, round.lane(), at);
      if (held.isPresent()) {
        OutboxTable.attempted(c, round.lane(), due.id(), attempt);
        note(c, round.lane(), due, new Result(held.get(), outcome.ending()));
      }
      return held;
    });
    return outcome.ending() == Ending.DELIVERED;
  }

  private record Result(Held held, Ending ending) {}

  private void note(Connection c, Lane lane, Due due, Result result) throws SQLException {
    Instant now = clock.instant();
    if (result.ending() == Ending.DELIVERED) {
      OutboxTable.settle(c, lane, due.id(), new Settled("delivered", null));
      OutboxTable.failing(c, lane, null);
      return;
    }
    double chance = ThreadLocalRandom.current().nextDouble();
    Settled settled =
        Schedule.next(due.tries() + 1, now, chance)
            .map(next -> new Settled("waiting", next))
            .orElseGet(() -> new Settled("failed", null));
    OutboxTable.settle(c, lane, due.id(), settled);
    OutboxTable.failing(c, lane, result.held().failingSince());
    if (result.ending() == Ending.GONE) {
      disable(c, lane, result.held(), "gone");
    } else if (Schedule.isHopeless(result.held().failingSince(), now)) {
      disable(c, lane, result.held(), "failing");
    }
  }

  private void disable(Connection c, Lane lane, Held held, String why) throws SQLException {
    OutboxTable.disable(c, lane, why, clock.instant());
    UUID organization = held.isOfOrganization() ? lane.space() : null;
    audit.happened(
        c, new Happening(organization, Act.WEBHOOK_DISABLED, lane.webhook() + " " + why));
  }

  private List<String> secrets(Round round) {
    return Stream.of(round.secret(), round.formerSecret())
        .filter(Objects::nonNull)
        .map(this::opened)
        .toList();
  }

  private String opened(String sealed) {
    byte[] secret =
        installation
            .open(Secrets.PURPOSE, sealed)
            .orElseThrow(() -> new IllegalStateException("sealed with another TIDEMARK_SECRET"));
    return new String(secret, StandardCharsets.UTF_8);
  }

  private Sender sender() {
    return Objects.requireNonNull(sender);
  }

  private <T> T atomically(Database.Work<T> work) {
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    Consumer<T> keep = result::set;
    database.atomically(() -> keep.accept(database.asInstallation(work)));
    return Objects.requireNonNull(result.get());
  }
}
