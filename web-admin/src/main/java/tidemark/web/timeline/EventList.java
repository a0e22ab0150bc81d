package tidemark.web.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /// Of events that begin at the same moment, so many may stand on earlier pages.
  private static final long MOST_SKIPPED = 10_000;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Timeline timeline;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;

  private String bucket = "";
  private @Nullable LocalDate day;
  private @Nullable Long before;
  private int skip;
  private transient List<Recorded> rows = List.of();
  private boolean more;

  @PostConstruct
  void prepare() {
    bucket = asked.text("bucket").orElseThrow(() -> new Refusal(Reason.BUCKET_UNKNOWN, ""));
    before = asked.number("before").orElse(null);
    skip = (int) Math.clamp(asked.number("skip").orElse(0L), 0, MOST_SKIPPED);
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

  /// The address of the newest events.
  public String getNewest() {
    return "?bucket=" + URLEncoder.encode(bucket, StandardCharsets.UTF_8);
  }

  /// The address of the next page; null on the last one.
  public @Nullable String getNext() {
    if (!more) {
      return null;
    }
    long last = rows.getLast().start();
    long alike = rows.stream().filter(row -> row.start() == last).count();
    boolean isStillTheSame = before != null && before == last;
    return getNewest() + "&before=" + last + "&skip=" + (isStillTheSame ? skip + alike : alike);
  }

  void read() {
    List<Recorded> found = new ArrayList<>();
    long end = before == null ? end() : before;
    timeline.read(caller.get(), bucket, new Span(Long.MIN_VALUE / 2, end, SIZE + skip), found::add);
    int shown = (int) found.stream().limit(skip).takeWhile(row -> row.start() == end).count();
    rows = found.stream().skip(shown).limit(SIZE).toList();
    more = found.size() - shown >= SIZE;
  }

  /// The moment after the last one that the address asks for.
  Instant last() {
    return Micros.instant(end()).plusMillis(1);
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
