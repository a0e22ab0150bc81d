package tidemark.client.samay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidemark.client.privacy.Guard;
import tidemark.client.samay.AwTable.Bucket;
import tidemark.client.samay.AwTable.Row;
import tidemark.client.samay.SamayState.Progress;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;

/// One run: everything in the file that the server does not know yet.
///
/// @param file of ActivityWatch
/// @param state how far the runs before came
/// @param settings what is sent, and how much at a time
/// @param way to the server
public record Samay(Path file, SamayState state, SamaySettings settings, Way way) {
  /// How a run reaches the server.
  ///
  /// @param guard of what shall not leave this machine
  public record Way(Remote remote, Tries tries, Clock clock, Guard guard) {}

  /// What a run did.
  ///
  /// @param errors a sentence for each bucket that failed
  public record Result(long events, int buckets, List<String> errors) {
    public boolean success() {
      return errors.isEmpty();
    }
  }

  public Result run() {
    List<String> errors = new ArrayList<>();
    long events = 0;
    int buckets = 0;
    try {
      boolean _ = way.guard().refresh(way.remote());
    } catch (IOException e) {
      return new Result(0, 0, List.of("The server is out of reach: " + e.getMessage()));
    }
    try (AwTable table = AwTable.open(file, settings.database().timeout())) {
      for (Bucket bucket : table.buckets()) {
        if (isExcluded(bucket.name())) {
          continue;
        }
        buckets++;
        events += sent(table, bucket, errors);
      }
    }
    return new Result(events, buckets, errors);
  }

  private boolean isExcluded(String bucket) {
    return settings.excluded().stream()
        .map(pattern ->
            Arrays.stream(pattern.strip().split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")))
        .anyMatch(bucket::matches);
  }

  /// How many events of a bucket arrived. One that fails does not keep the others.
  private long sent(AwTable table, Bucket bucket, List<String> errors) {
    long before = state.of(bucket.name()).sent();
    restart(bucket);
    try {
      while (sendBatch(table, bucket)) {
        // until there is nothing left
      }
      Progress now = state.of(bucket.name());
      state.set(
          bucket.name(),
          new Progress(now.id(), now.fingerprint(), now.sent(), "success"),
          way.clock().instant());
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      errors.add(bucket.name() + ": " + why);
      state.failed(bucket.name(), why, way.clock().instant());
    }
    return state.of(bucket.name()).sent() - before;
  }

  /// Whether there was anything to send.
  private boolean sendBatch(AwTable table, Bucket bucket) throws IOException {
    Progress progress = state.of(bucket.name());
    List<Row> rows =
        new ArrayList<>(table.events(bucket, progress.id(), settings.database().batch() + 1));
    rows.removeIf(row -> fingerprint(row).equals(progress.fingerprint()));
    if (rows.isEmpty()) {
      return false;
    }
    List<Row> batch = rows.subList(0, Math.min(rows.size(), settings.database().batch()));
    post(bucket.name(), batch);
    Row last = batch.getLast();
    state.set(
        bucket.name(),
        new Progress(last.id(), fingerprint(last), progress.sent() + batch.size(), "partial"),
        way.clock().instant());
    return true;
  }

  /// Ids below those that were sent mean that the bucket was made anew. Only at the beginning of a
  /// run: what is written while it goes on has greater ids than the bucket had then.
  private void restart(Bucket bucket) {
    Progress known = state.of(bucket.name());
    if (bucket.lastId() < known.id()) {
      state.set(
          bucket.name(), new Progress(0, "", known.sent(), known.status()), way.clock().instant());
    }
  }

  private static String fingerprint(Row row) {
    return row.id() + " " + row.timestamp() + " " + row.duration().stripTrailingZeros();
  }

  private void post(String bucket, List<Row> batch) throws IOException {
    ObjectNode upload = Json.object();
    ArrayNode events = upload.putArray("events");
    for (Row row : batch) {
      way.guard().left(bucket, row.json(bucket)).ifPresent(events::add);
    }
    if (events.isEmpty()) {
      return;
    }
    upload.put("timestamp", way.clock().instant().toString()).put("source", "samay-sync");
    Answer answer = way.tries().of(() -> way.remote().post("/api/v1/events", upload.toString()));
    switch (answer.status()) {
      case 200 -> {}
      case 401 -> throw new IOException("Authentication failed - token expired");
      case 429 -> throw new IOException("Rate limited");
      default -> throw new IOException("API error: " + answer.summary());
    }
  }
}
