package tidemark.client.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.client.privacy.Sieve;
import tidemark.client.wire.Event;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Times;

/// Moves what is new in one bucket to another.
///
/// @param from where it is
/// @param to where it is wanted
/// @param isKeyed whether the other side knows an event by its start and data, so that sending it
///   twice does no harm
/// @param sieve that every event goes through
record Move(Watch from, Watch to, boolean isKeyed, Sieve sieve) {
  private static final int BATCH = 5000;

  /// Told how many events of how many are moved.
  @FunctionalInterface
  interface Progress {
    void moved(long events, long of);
  }

  /// How many events were sent.
  long run(String source, String target, Progress progress) throws IOException {
    Optional<Event> newest = to.newest(target);
    Set<Event> there = newest.isPresent() ? since(target, newest.get().start()) : Set.of();
    long sent = 0;
    try (Spool spool = Spool.of(from, source, newest.map(Event::start))) {
      for (int page = spool.pages() - 1; page >= 0; page--) {
        List<Event> fresh = new ArrayList<>();
        for (Event event : sifted(source, spool.page(page))) {
          if (newest.isPresent() && grows(newest.get(), event)) {
            to.grow(target, event);
            sent++;
          } else if (isNew(event, newest, there)) {
            fresh.add(event);
          }
        }
        sent += insert(target, fresh);
        progress.moved(sent, spool.size());
      }
    }
    return sent;
  }

  private List<Event> sifted(String source, List<Event> events) {
    return events.stream().flatMap(event -> sieve.left(source, event).stream()).toList();
  }

  /// Whatever the bucket holds from the moment of its newest event on; lengths do not count.
  private Set<Event> since(String target, long start) throws IOException {
    Set<Event> there = new HashSet<>();
    to.events(target, List.of("start=" + Remote.encoded(Times.instant(start).toString())))
        .forEach(json -> there.add(key(Event.of(json))));
    return there;
  }

  private static boolean grows(Event newest, Event event) {
    return key(newest).equals(key(event)) && event.length() > newest.length();
  }

  private boolean isNew(Event event, Optional<Event> newest, Set<Event> there) {
    if (newest.isEmpty() || event.start() > newest.get().start()) {
      return true;
    }
    boolean isEarlier = event.start() < newest.get().start();
    return isEarlier ? isKeyed : !there.contains(key(event));
  }

  private static Event key(Event event) {
    return new Event(event.start(), 0, event.data());
  }

  private long insert(String target, List<Event> events) throws IOException {
    for (int first = 0; first < events.size(); first += BATCH) {
      to.insert(target, events.subList(first, Math.min(events.size(), first + BATCH)));
    }
    return events.size();
  }
}
