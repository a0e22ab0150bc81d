package tidemark.web.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.timeline.Recorded;
import tidemark.timeline.Span;
import tidemark.timeline.Timeline;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// A page of a bucket's events, the newest first, back from a moment.
@Named
@ViewScoped
public class EventList implements Serializable {
  private static final int SIZE = 100;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Timeline timeline;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;

  private String bucket = "";
  private @Nullable LocalDate day;
  private @Nullable Long before;
  private transient List<Recorded> rows = List.of();
  private boolean more;

  @PostConstruct
  void prepare() {
    bucket = asked.text("bucket").orElseThrow(() -> new Refusal(Reason.BUCKET_UNKNOWN, ""));
    before = asked.number("before").orElse(null);
    day = asked.text("day").flatMap(EventList::day).orElse(null);
    read();
  }

  public void delete(Recorded event) {
    timeline.delete(caller.get(), bucket, event.id());
    read();
    texts.done("event.deleted");
  }

  public Instant start(Recorded event) {
    return Micros.instant(event.start());
  }

  /// What a person wants to know of it: its members, one a line, texts as they are.
  public Map<String, String> facts(Recorded event) {
    JsonNode data = Json.read(event.data());
    return data.properties().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                member ->
                    member.getValue().isTextual()
                        ? member.getValue().asText()
                        : Json.text(member.getValue()),
                (one, _) -> one,
                java.util.LinkedHashMap::new));
  }

  public String getBucket() {
    return bucket;
  }

  public @Nullable LocalDate getDay() {
    return day;
  }

  public List<Recorded> getRows() {
    return rows;
  }

  public boolean isFirst() {
    return before == null && day == null;
  }

  /// Where the next page begins; null on the last one.
  public @Nullable Long getNext() {
    return more ? rows.getLast().start() - 1 : null;
  }

  private void read() {
    List<Recorded> found = new ArrayList<>();
    long end = before == null ? end() : before;
    timeline.read(caller.get(), bucket, new Span(Long.MIN_VALUE / 2, end, SIZE), found::add);
    rows = List.copyOf(found);
    more = found.size() == SIZE;
  }

  private long end() {
    return day == null
        ? Span.of(null, null, 0).to()
        : Micros.of(day.plusDays(1).atStartOfDay(caller.getProfile().zone()).toInstant()) - 1;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
