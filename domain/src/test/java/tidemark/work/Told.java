package tidemark.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.work.Review.Status;

/// Sessions of one pull request as a client tells them, in memory, and what must be true of them.
final class Told {
  static final int GAPS = 3;

  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(1), Duration.ofMinutes(31), Duration.ofHours(13));
  private static final Duration GIVEN_UP = Duration.ofHours(12);

  private final List<Held> sessions = new ArrayList<>();
  private final Map<Integer, Long> firstEnds = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  /// @param order of starts and ends
  /// @param gaps one digit to the base `GAPS` for the wait before each
  /// @param ends one digit to the base 3 for the session each end is about
  void tell(String order, int gaps, int ends) {
    int waits = gaps;
    int targets = ends;
    long seconds = 10;
    for (int i = 0; i < order.length(); i++) {
      now = now.plus(WAITS.get(waits % GAPS));
      waits /= GAPS;
      giveUp();
      if (order.charAt(i) == 'S') {
        start();
      } else {
        end(targets % 3, seconds++);
        targets /= 3;
      }
      if (sessions.stream().filter(held -> is(held, Status.ACTIVE)).count() > 1) {
        wrong.add(order + " has two active ones");
      }
    }
    judge(order);
  }

  void forgetEnds() {
    firstEnds.clear();
    judge("control");
  }

  List<String> wrong() {
    return wrong;
  }

  private void start() {
    Held running =
        sessions.stream().filter(held -> is(held, Status.ACTIVE)).findFirst().orElse(null);
    switch (Course.start(running, now)) {
      case Course.Resume(Held held) -> replace(new Held(held.id(), held.review(), now));
      case Course.Begin(@Nullable Held orphan) -> {
        if (orphan != null) {
          replace(abandoned(orphan));
        }
        int number = sessions.size();
        ReviewOrder order = new ReviewOrder(new PullRequest("acme", "tide", 7), null, null);
        Review review = new Review(number, order, Status.ACTIVE, now, null, null, now);
        sessions.add(new Held(new UUID(0, number), review, now));
      }
    }
  }

  /// A client cannot end what it was never told of.
  private void end(int number, long seconds) {
    if (number >= sessions.size()) {
      return;
    }
    Held held = sessions.get(number);
    firstEnds.putIfAbsent(number, seconds);
    Course.end(held.review(), seconds, now)
        .ifPresent(review -> replace(new Held(held.id(), review, now)));
  }

  private void giveUp() {
    for (Held held : List.copyOf(sessions)) {
      if (is(held, Status.ACTIVE) && held.heardAt().plus(GIVEN_UP).isBefore(now)) {
        replace(abandoned(held));
      }
    }
  }

  private void judge(String order) {
    for (Held held : sessions) {
      Review review = held.review();
      @Nullable Long first = firstEnds.get((int) review.number());
      boolean isCompleted = review.status() == Status.COMPLETED;
      if (isCompleted != (first != null) || !Objects.equals(review.seconds(), first)) {
        wrong.add(order + " left " + review + " though its first end said " + first);
      }
      Instant end = review.end();
      if (end != null
          && (end.isAfter(now) || review.start().isAfter(end.minusSeconds(seconds(review))))) {
        wrong.add(order + " has a time that cannot be: " + review);
      }
    }
  }

  private static long seconds(Review review) {
    return Objects.requireNonNullElse(review.seconds(), 0L);
  }

  private void replace(Held held) {
    sessions.set((int) held.review().number(), held);
  }

  private static Held abandoned(Held held) {
    Review r = held.review();
    Review given =
        new Review(r.number(), r.order(), Status.ABANDONED, r.start(), null, null, r.createdAt());
    return new Held(held.id(), given, held.heardAt());
  }

  private static boolean is(Held held, Status status) {
    return held.review().status() == status;
  }
}
