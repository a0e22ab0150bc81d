package tidemark.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import tidemark.metric.Counted;
import tidemark.metric.Metric;

/// Counts what became of events and heartbeats.
@ApplicationScoped
class Tally {
  @Inject private Event<Counted> counted;

  void pushed(Push push) {
    events(push.rows().size(), "new");
    events(push.grown().size(), "grown");
    events(push.unchanged(), "replayed");
  }

  void heard(Collection<Standing> standings, long beats) {
    events(standings.stream().mapToLong(standing -> standing.begun().size()).sum(), "new");
    events(standings.stream().mapToLong(standing -> standing.grown().size()).sum(), "grown");
    counted.fire(Counted.of(Metric.HEARTBEATS, beats, "together"));
  }

  void alone() {
    counted.fire(Counted.of(Metric.HEARTBEATS, 1, "alone"));
  }

  private void events(long events, String outcome) {
    if (events > 0) {
      counted.fire(Counted.of(Metric.EVENTS, events, outcome));
    }
  }
}
