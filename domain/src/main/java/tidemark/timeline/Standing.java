package tidemark.timeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.bucket.Extent;

/// A locked bucket while a group of beats is heard, and what has become of it. Pure.
final class Standing {
  /// A locked bucket as it was found. Beats for one whose owner filters are not heard in a group.
  record Held(
      UUID space,
      UUID id,
      long number,
      long seq,
      long lastStart,
      long longest,
      boolean isFiltered) {}

  private final Held held;
  private final List<Changed> changed = new ArrayList<>();
  private EventTable.@Nullable Latest latest;
  private long seq;
  private long lastStart;

  Standing(Held held, EventTable.@Nullable Latest latest) {
    this.held = held;
    this.latest = latest;
    this.seq = held.seq();
    this.lastStart = held.lastStart();
  }

  /// What an event has become, and whether it began in this group.
  private record Changed(EventTable.Latest latest, boolean isNew) {}

  /// The event that a beat let grow or began; empty when what is stored has to be asked first,
  /// because it may be there already.
  Optional<Recorded> hear(Sample beat, long pulse) {
    if (held.isFiltered()) {
      return Optional.empty();
    }
    if (latest != null && Beat.continues(latest, beat, pulse)) {
      return Optional.of(grown(latest, beat));
    }
    return beat.start() > lastStart ? Optional.of(begun(beat)) : Optional.empty();
  }

  Held held() {
    return held;
  }

  boolean isChanged() {
    return !changed.isEmpty();
  }

  List<EventTable.Latest> begun() {
    return changed.stream().filter(Changed::isNew).map(Changed::latest).toList();
  }

  List<Recorded> grown() {
    return changed.stream()
        .filter(each -> !each.isNew())
        .map(each -> each.latest().event())
        .toList();
  }

  /// How far the bucket reaches now.
  Extent extent() {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long longest = 0;
    for (Changed each : changed) {
      Recorded event = each.latest().event();
      first = Math.min(first, event.start());
      last = Math.max(last, event.start() + event.duration());
      longest = Math.max(longest, event.duration());
    }
    return new Extent(seq, first, lastStart, last, longest);
  }

  private Recorded grown(EventTable.Latest before, Sample beat) {
    Recorded event = before.event();
    long duration = Beat.extended(event, beat);
    if (duration == event.duration()) {
      return event;
    }
    Recorded longer = new Recorded(event.id(), event.start(), duration, event.data());
    boolean isOfThisGroup =
        !changed.isEmpty() && changed.getLast().latest().event().id() == event.id();
    boolean isNew = isOfThisGroup && changed.removeLast().isNew();
    note(new EventTable.Latest(longer, before.hash(), before.copy()), isNew);
    return longer;
  }

  private Recorded begun(Sample beat) {
    String data = new String(beat.data(), StandardCharsets.UTF_8);
    Recorded event = new Recorded(++seq, beat.start(), beat.duration(), data);
    lastStart = beat.start();
    note(new EventTable.Latest(event, beat.hash(), 0), true);
    return event;
  }

  private void note(EventTable.Latest now, boolean isNew) {
    changed.add(new Changed(now, isNew));
    latest = now;
  }
}
