package tidemark.rest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Micros;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.bucket.BucketOrder;
import tidemark.bucket.Buckets;
import tidemark.device.Devices;
import tidemark.device.Registration;
import tidemark.journal.Offer;
import tidemark.journal.Type;
import tidemark.journal.merge.Strategy;
import tidemark.json.Json;
import tidemark.rest.Times;
import tidemark.setting.Settings;
import tidemark.sync.Sync;
import tidemark.sync.Upload;
import tidemark.takeout.Takeout;
import tidemark.timeline.Sample;
import tidemark.timeline.Timeline;

/// Brings an archive back through the doors that everything came in by, so that filters, limits and
/// the feed are what they always are.
@ApplicationScoped
class Restorer {
  private static final int AT_ONCE = 500;
  private static final Duration LEEWAY = Duration.ofMinutes(5);

  @Inject private Settings settings;
  @Inject private Devices devices;
  @Inject private Buckets buckets;
  @Inject private Timeline timeline;
  @Inject private Takeout takeout;
  @Inject private Sync sync;

  RestoredJson take(Caller caller, InputStream body) throws IOException {
    Path aside = Files.createTempFile("tidemark-takeout", ".zip");
    try {
      Files.copy(body, aside, StandardCopyOption.REPLACE_EXISTING);
      try (TakenArchive archive = TakenArchive.open(aside)) {
        return take(caller, archive);
      }
    } finally {
      Files.delete(aside);
    }
  }

  private RestoredJson take(Caller caller, TakenArchive archive) throws IOException {
    int known = count(archive, "settings", 1, lines -> setting(caller, lines.getFirst()));
    int machines = count(archive, "devices", 1, lines -> device(caller, lines.getFirst()));
    int made = count(archive, "buckets", 1, lines -> bucket(caller, lines.getFirst()));
    ImportJson events = events(caller, archive).report(made);
    int sessions = count(archive, "work_sessions", AT_ONCE, l -> takeout.sessions(caller, rows(l)));
    int activities =
        count(archive, "pr_activities", AT_ONCE, l -> takeout.activities(caller, rows(l)));
    int records = 0;
    for (Type type : Type.values()) {
      String name = type.kind().text();
      records += count(archive, name, AT_ONCE, lines -> records(caller, type, lines));
    }
    return new RestoredJson(
        known,
        machines,
        made,
        events.inserted(),
        events.unchanged() + events.updated(),
        sessions,
        activities,
        records);
  }

  private static int count(
      TakenArchive archive, String name, int most, ToIntFunction<List<JsonNode>> take)
      throws IOException {
    AtomicInteger count = new AtomicInteger();
    archive.inLists(name, most, lines -> count.addAndGet(take.applyAsInt(lines)));
    return count.get();
  }

  private int setting(Caller caller, JsonNode line) {
    settings.put(caller, line.path("key").asText(), Json.text(line.path("value")));
    return 1;
  }

  /// One that was revoked stays so.
  private int device(Caller caller, JsonNode line) {
    if (!line.path("revoked_at").isNull()) {
      return 0;
    }
    var wanted =
        new Registration(line.path("external_id").asText(), line.path("hostname").asText());
    UUID id = devices.register(caller, wanted).id();
    devices.rename(caller, id, line.path("name").asText());
    return 1;
  }

  private int bucket(Caller caller, JsonNode line) {
    var order =
        new BucketOrder(
            line.path("type").asText(),
            line.path("client").asText(),
            line.path("hostname").asText(),
            time(line.path("created_at")),
            line.path("data") instanceof ObjectNode data ? data : Json.object());
    buckets.create(caller, line.path("name").asText(), order);
    return 1;
  }

  /// They stand bucket by bucket, and by their start.
  private Batches events(Caller caller, TakenArchive archive) throws IOException {
    Batches batches = new Batches((bucket, samples) -> timeline.append(caller, bucket, samples));
    List<String> bucket = new ArrayList<>(List.of(""));
    archive.each(
        "events",
        line -> {
          String name = line.path("bucket").asText();
          if (!name.equals(bucket.getFirst())) {
            batches.flush(bucket.getFirst());
            bucket.set(0, name);
          }
          batches.add(name, sample(line));
        });
    batches.flush(bucket.getFirst());
    return batches;
  }

  private static Sample sample(JsonNode line) {
    @Nullable Instant start = time(line.path("starts_at"));
    if (start == null || !(line.path("data") instanceof ObjectNode data)) {
      throw new Refusal(Reason.BODY_UNREADABLE, "an event of it has no time or no data.");
    }
    return Sample.of(Micros.of(start), line.path("duration_us").asLong(), data);
  }

  private int records(Caller caller, Type type, List<JsonNode> lines) {
    Map<UUID, List<Offer>> offers = new HashMap<>();
    for (JsonNode line : lines) {
      boolean deleted = !line.path("deleted_at").isNull();
      @Nullable Instant edited = time(line.path("edited_at"));
      if (edited != null && line.path("purged_at").isNull()) {
        offers
            .computeIfAbsent(uuid(line, "edited_by"), _ -> new ArrayList<>())
            .add(
                new Offer(
                    type,
                    uuid(line, "id"),
                    edited,
                    deleted,
                    deleted ? null : line.path("data"),
                    null,
                    Strategy.NEWEST_WINS));
      }
    }
    offers.forEach(
        (device, list) -> sync.upload(caller, new Upload(device, null, null, LEEWAY, list)));
    return offers.values().stream().mapToInt(List::size).sum();
  }

  private static ArrayNode rows(List<JsonNode> lines) {
    return Json.mapper().createArrayNode().addAll(lines);
  }

  private static UUID uuid(JsonNode line, String member) {
    try {
      return UUID.fromString(line.path(member).asText());
    } catch (IllegalArgumentException _) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'" + member + "' of a line is no UUID.");
    }
  }

  private static @Nullable Instant time(JsonNode text) {
    return text.isTextual() ? Times.instant(text.textValue()) : null;
  }
}
