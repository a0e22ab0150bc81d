package tidemark.client.samay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tidemark.client.home.Files600;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;

/// How far each bucket is. A file that holds nothing of the events themselves.
public final class SamayState {
  private final Path file;
  private ObjectNode buckets;

  private SamayState(Path file, ObjectNode buckets) {
    this.file = file;
    this.buckets = buckets;
  }

  /// What is known of a bucket.
  ///
  /// @param id of the last event that was sent
  /// @param fingerprint of that event, which changes when it grows
  /// @param status success, failed, partial or never
  public record Progress(long id, String fingerprint, long sent, String status) {}

  /// The state in a file; the one before it if that is torn, and an empty one without any.
  public static SamayState open(Path file) {
    ObjectNode known = readable(file).or(() -> readable(backup(file))).orElseGet(Json::object);
    return new SamayState(file, known);
  }

  private static Optional<ObjectNode> readable(Path file) {
    try {
      return Files600.read(file)
          .map(Json::readObject)
          .map(said -> said.path("buckets") instanceof ObjectNode buckets ? buckets : null);
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private static Path backup(Path file) {
    return file.resolveSibling(file.getFileName() + ".bak");
  }

  Progress of(String bucket) {
    return new Progress(
        buckets.path(bucket).path("last_event_id").asLong(),
        buckets.path(bucket).path("fingerprint").asText(""),
        buckets.path(bucket).path("events_sent").asLong(),
        buckets.path(bucket).path("status").asText("never"));
  }

  /// Notes that a bucket has come this far.
  void set(String bucket, Progress progress, Instant now) {
    buckets
        .putObject(bucket)
        .put("last_event_id", progress.id())
        .put("fingerprint", progress.fingerprint())
        .put("events_sent", progress.sent())
        .put("status", progress.status())
        .put("at", now.toString());
    save();
  }

  void failed(String bucket, String why, Instant now) {
    Progress before = of(bucket);
    String status = before.sent() > 0 ? "partial" : "failed";
    set(bucket, new Progress(before.id(), before.fingerprint(), before.sent(), status), now);
    buckets.withObjectProperty(bucket).put("error", why);
    save();
  }

  /// Forgets everything: the next run sends all events again, and the server knows them.
  public void reset() {
    buckets = Json.object();
    save();
  }

  private void save() {
    Files600.read(file)
        .filter(_ -> readable(file).isPresent())
        .ifPresent(before -> Files600.write(backup(file), before));
    Files600.write(file, Json.pretty(document()) + "\n");
  }

  /// Every bucket, and what they come to: healthy, partial, failed or never_synced.
  public ObjectNode document() {
    ObjectNode document = Json.object();
    long fine = 0;
    for (var bucket : buckets) {
      fine += bucket.path("status").asText().equals("success") ? 1 : 0;
    }
    String overall = fine == buckets.size() ? "healthy" : fine > 0 ? "partial" : "failed";
    document.put("overall", buckets.isEmpty() ? "never_synced" : overall);
    document.set("buckets", buckets.deepCopy());
    return document;
  }
}
