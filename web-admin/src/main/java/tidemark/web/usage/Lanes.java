package tidemark.web.usage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tidemark.Micros;
import tidemark.bucket.BucketView;
import tidemark.bucket.Buckets;
import tidemark.calendar.Calendars;
import tidemark.timeline.Recorded;
import tidemark.timeline.Span;
import tidemark.timeline.Timeline;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;

/// The timeline of a day: a lane for each bucket that saw something, as a whole or a few hours of
/// it.
@Named
@RequestScoped
public class Lanes {
  private static final Map<Integer, Integer> TICKS = Map.of(24, 8, 6, 6, 1, 6);
  private static final int WHOLE = 24;
  private static final int MOST_EVENTS = 3_000;
  private static final int MOST_LANES = 12;
  private static final long HOUR = 3_600_000_000L;

  @Inject private CurrentCaller caller;
  @Inject private MyDay day;
  @Inject private Calendars calendars;
  @Inject private Buckets buckets;
  @Inject private Timeline timeline;
  @Inject private Asked asked;

  private List<Lane> rows = List.of();
  private int hours = WHOLE;
  private int first;
  private long begin;

  /// A time written below the lanes.
  ///
  /// @param x from 0 to 1000
  public record Tick(int x, String text) {}

  @PostConstruct
  void read() {
    int wanted = asked.number("hours").orElse((long) WHOLE).intValue();
    hours = TICKS.containsKey(wanted) ? wanted : WHOLE;
    first = Math.clamp(asked.number("hour").orElse(0L), 0, WHOLE - hours);
    Instant midnight = calendars.own(caller.get()).begin(day.getDay());
    begin = Micros.of(midnight) + first * HOUR;
    List<Lane> found = new ArrayList<>();
    for (BucketView bucket : buckets.list(caller.get())) {
      if (found.size() < MOST_LANES && isMeant(bucket)) {
        Lane lane = lane(bucket);
        if (!lane.blocks().isEmpty()) {
          found.add(lane);
        }
      }
    }
    rows = found;
  }

  public List<Lane> getRows() {
    return rows;
  }

  public int getHours() {
    return hours;
  }

  public List<Integer> getZooms() {
    return TICKS.keySet().stream().sorted((one, other) -> other - one).toList();
  }

  public int getFirst() {
    return first;
  }

  /// The first hour of the piece before this one.
  public int getBefore() {
    return Math.max(0, first - hours);
  }

  public int getAfter() {
    return Math.min(WHOLE - hours, first + hours);
  }

  public List<Tick> getTicks() {
    ZoneId zone = caller.getProfile().zone();
    DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
    int count = TICKS.getOrDefault(hours, 1);
    return IntStream.range(0, count)
        .mapToObj(i -> {
          Instant at = Micros.instant(begin + hours * HOUR * i / count);
          return new Tick(Lane.WIDTH * i / count, clock.format(at.atZone(zone)));
        })
        .toList();
  }

  private boolean isMeant(BucketView bucket) {
    UUID device = day.getDevice();
    boolean isInside =
        bucket.firstStart() != null
            && bucket.lastEnd() != null
            && Micros.of(bucket.firstStart()) < begin + hours * HOUR
            && Micros.of(bucket.lastEnd()) > begin;
    return isInside && (device == null || device.equals(bucket.device()));
  }

  private Lane lane(BucketView bucket) {
    List<Recorded> events = new ArrayList<>();
    Span span = new Span(begin, begin + hours * HOUR - 1, MOST_EVENTS);
    timeline.read(caller.get(), bucket.name(), span, events::add);
    return Lane.of(bucket.name(), events.reversed(), begin, hours * HOUR);
  }
}
