package tidemark.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.change.Feed;
import tidemark.change.Kind;

/// A person's sessions of reviewing.
@ApplicationScoped
@Transactional
public class Reviews {
  /// How exactly it is kept when a client was last heard.
  private static final Duration BLUR = Duration.ofMinutes(1);

  private static final int TRIES = 10;

  @Inject private Database database;
  @Inject private Feed feed;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tidemark.review.orphan.hours", defaultValue = "12")
  private long orphanHours;

  /// The session in which this pull request is reviewed from now on. However many ask for it at
  /// once, they get the same one.
  @Requires(Scope.WORK)
  public Started start(Caller caller, ReviewOrder order) {
    for (int tries = 0; tries < TRIES; tries++) {
      Instant now = clock.instant();
      Held running =
          database
              .use(c -> ReviewTable.active(c, caller.space(), order.pullRequest()))
              .orElse(null);
      Optional<Started> started =
          switch (Course.start(running, now)) {
            case Course.Resume(Held held) -> Optional.of(resume(caller, held, now));
            case Course.Begin(Held orphan) -> begin(caller, order, orphan, now);
          };
      if (started.isPresent()) {
        return started.get();
      }
    }
    throw new Refusal(Reason.UNAVAILABLE);
  }

  /// The first end counts; whoever ends again is told what it was.
  ///
  /// @param seconds how long it took, as the client measured it
  @Requires(Scope.WORK)
  public Review end(Caller caller, long number, @Nullable Long seconds) {
    if (seconds != null && (seconds < 0 || seconds > Course.LONGEST)) {
      throw Refusal.ofFields(
          Map.of("duration_seconds", "a number of seconds from 0 to " + Course.LONGEST));
    }
    Held held =
        database
            .use(c -> ReviewTable.lock(c, caller.space(), number))
            .orElseThrow(() -> new Refusal(Reason.REVIEW_UNKNOWN));
    Instant now = clock.instant();
    Optional<Review> ended = Course.end(held.review(), seconds, now);
    ended.ifPresent(review -> {
      Held changed = new Held(held.id(), review, now);
      database.use(c -> ReviewTable.end(c, caller.space(), changed, now));
      feed.changed(caller, Kind.WORK_SESSION, held.id());
    });
    return ended.orElse(held.review());
  }

  @Requires(Scope.WORK)
  public Review get(Caller caller, long number) {
    return database
        .use(c -> ReviewTable.find(c, caller.space(), number))
        .map(Held::review)
        .orElseThrow(() -> new Refusal(Reason.REVIEW_UNKNOWN));
  }

  /// The newest first, of those that began in the range.
  @Requires(Scope.WORK)
  public ReviewList list(Caller caller, Range range, Slice slice) {
    return database.use(c ->
        new ReviewList(
            ReviewTable.list(c, caller.space(), range, slice),
            ReviewTable.count(c, caller.space(), range)));
  }

  /// Gives up what nobody has ended or started again for half a day. How many that were.
  public long abandonOrphans(Connection connection, Instant now) throws SQLException {
    Instant silentSince = now.minus(Duration.ofHours(orphanHours));
    List<OrphanTable.Orphan> orphans = OrphanTable.abandon(connection, silentSince, now);
    for (OrphanTable.Orphan orphan : orphans) {
      feed.happened(connection, orphan.space(), Kind.WORK_SESSION, orphan.id());
    }
    return orphans.size();
  }

  private Started resume(Caller caller, Held running, Instant now) {
    if (running.heardAt().plus(BLUR).isBefore(now)) {
      database.use(c -> ReviewTable.heard(c, caller.space(), running, now));
    }
    return new Started(running.review(), false);
  }

  /// Empty when somebody else was faster. The feed is told last: everybody who takes both locks
  /// takes them in this order.
  private Optional<Started> begin(
      Caller caller, ReviewOrder order, @Nullable Held orphan, Instant now) {
    if (orphan != null && !database.use(c -> ReviewTable.abandon(c, caller.space(), orphan, now))) {
      return Optional.empty();
    }
    Optional<Held> begun = database.use(c -> ReviewTable.begin(c, caller.space(), order, now));
    if (orphan != null) {
      feed.changed(caller, Kind.WORK_SESSION, orphan.id());
    }
    begun.ifPresent(held -> feed.changed(caller, Kind.WORK_SESSION, held.id()));
    return begun.map(held -> new Started(held.review(), true));
  }
}
