package tidemark.client.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Times;

/// Pages of events on the way from one server to another. A server gives the newest first and they
/// are wanted oldest first, so they lie on the disk meanwhile and not in memory.
final class Spool implements AutoCloseable {
  private static final int PAGE = 5000;

  private final Watch from;
  private final String bucket;
  private final Path folder;
  private int pages;
  private long read;

  private Spool(Watch from, String bucket, Path folder) {
    this.from = from;
    this.bucket = bucket;
    this.folder = folder;
  }

  /// Everything of a bucket that does not end before `start`.
  static Spool of(Watch from, String bucket, Optional<Long> start) throws IOException {
    Spool spool = new Spool(from, bucket, Files.createTempDirectory("tidemark-spool"));
    boolean isFull = false;
    try {
      spool.fill(start);
      isFull = true;
    } finally {
      if (!isFull) {
        spool.close();
      }
    }
    return spool;
  }

  private void fill(Optional<Long> start) throws IOException {
    Optional<String> end = Optional.empty();
    int limit = PAGE;
    while (true) {
      ArrayNode page = from.events(bucket, span(start, end, limit));
      if (page.size() < limit) {
        keep(page, page.size(), edges(start, end));
        return;
      }
      long oldest = start(page.get(page.size() - 1));
      int kept = 0;
      while (kept < page.size() && start(page.get(kept)) > oldest) {
        kept++;
      }
      if (kept == 0) { // more events of one moment than fit
        limit *= 2;
        continue;
      }
      keep(page, kept, edges(start, end));
      end = Optional.of(page.get(kept).path("timestamp").asText());
      limit = PAGE;
    }
  }

  private static List<String> span(Optional<Long> start, Optional<String> end, int limit) {
    List<String> span = new ArrayList<>();
    start.ifPresent(micros -> span.add("start=" + Remote.encoded(Times.instant(micros) + "")));
    end.ifPresent(text -> span.add("end=" + Remote.encoded(text)));
    span.add("limit=" + limit);
    return span;
  }

  /// Where events may have been cut, in microseconds.
  private static List<Long> edges(Optional<Long> start, Optional<String> end) {
    return List.of(
        start.orElse(Long.MIN_VALUE),
        end.map(text -> Times.micros(Times.parse(text))).orElse(Long.MAX_VALUE));
  }

  private void keep(ArrayNode page, int count, List<Long> edges) throws IOException {
    ArrayNode kept = Json.array();
    for (int i = count - 1; i >= 0; i--) {
      kept.add(whole(page.get(i), edges));
    }
    read += kept.size();
    Files.writeString(file(pages++), kept.toString());
  }

  /// What touches an edge may have been cut there, and is asked for once more.
  private JsonNode whole(JsonNode json, List<Long> edges) throws IOException {
    Event event = Event.of(json);
    boolean mayBeCut = event.start() <= edges.getFirst() || event.end() >= edges.getLast();
    if (!mayBeCut || !json.path("id").isIntegralNumber()) {
      return json;
    }
    return from.event(bucket, json.path("id").asLong()).orElse(json);
  }

  long size() {
    return read;
  }

  /// How many pages there are; the last one is the oldest.
  int pages() {
    return pages;
  }

  /// The events of a page, the oldest first.
  List<Event> page(int number) throws IOException {
    List<Event> events = new ArrayList<>();
    Json.read(Files.readString(file(number))).forEach(json -> events.add(Event.of(json)));
    return events;
  }

  private Path file(int number) {
    return folder.resolve(number + ".json");
  }

  private static long start(JsonNode json) {
    return Times.micros(Times.parse(json.path("timestamp").asText()));
  }

  @Override
  public void close() throws IOException {
    for (int number = 0; number < pages; number++) {
      Files.deleteIfExists(file(number));
    }
    Files.deleteIfExists(folder);
  }
}
