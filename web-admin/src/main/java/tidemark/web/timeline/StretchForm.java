package tidemark.web.timeline;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;
import tidemark.Refusal;
import tidemark.timeline.Recorded;
import tidemark.timeline.range.Ranges;
import tidemark.timeline.range.Stretch;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// What is looked for in a bucket, and the days that are about to be deleted from it.
@Named
@ViewScoped
public class StretchForm implements Serializable {
  private static final Duration MONTH = Duration.ofDays(31);

  @Inject private transient CurrentCaller caller;
  @Inject private transient Ranges ranges;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;
  @Inject private EventList list;

  private @Nullable String text;
  private Instant before = Instant.EPOCH;
  private transient List<Recorded> found = List.of();
  private @Nullable LocalDate from;
  private @Nullable LocalDate until;
  private @Nullable Long events;

  @PostConstruct
  void begin() {
    text = asked.text("q").orElse(null);
    before = asked.number("before").map(Micros::instant).orElseGet(list::last);
    search();
  }

  private void search() {
    if (text != null) {
      found = ranges.search(caller.get(), list.getBucket(), text, before);
    }
  }

  /// Deletes one of those that are shown.
  public void delete(Recorded event) {
    list.delete(event);
    search();
  }

  public void count() {
    events = ranges.count(caller.get(), list.getBucket(), stretch());
  }

  public void deleteAll() {
    long gone = ranges.delete(caller.get(), list.getBucket(), stretch());
    events = null;
    list.read();
    search();
    texts.done("event.range.deleted", gone);
  }

  private Stretch stretch() {
    if (from == null || until == null) {
      throw Refusal.ofFields(Map.of("days", "a first and a last one"));
    }
    ZoneId zone = caller.getProfile().zone();
    return new Stretch(
        from.atStartOfDay(zone).toInstant(), until.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /// What is looked for; null for all events.
  public @Nullable String getText() {
    return text;
  }

  public List<Recorded> getRows() {
    return text == null ? list.getRows() : found;
  }

  /// Until when was looked.
  public Instant getReach() {
    return before.minus(MONTH);
  }

  /// The address of the month before.
  public String getFurther() {
    return list.getNewest()
        + "&q="
        + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8)
        + "&before="
        + Micros.of(getReach());
  }

  /// How many would go; null before they were counted.
  public @Nullable Long getEvents() {
    return events;
  }

  public @Nullable LocalDate getFrom() {
    return from;
  }

  public void setFrom(@Nullable LocalDate from) {
    this.from = from;
  }

  public @Nullable LocalDate getUntil() {
    return until;
  }

  public void setUntil(@Nullable LocalDate until) {
    this.until = until;
  }
}
