package tidemark.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A client that pushes one batch after the other, whatever happens to the servers.
public final class Writer implements AutoCloseable {
  private static final int BATCH = 20;
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration ENDING = Duration.ofSeconds(60);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Pattern NUMBER = Pattern.compile("\"n\":(\\d+)");
  private static final String WATCHER =
      """
      {"type":"test","client":"writer","hostname":"laptop"}
      """;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Ledger ledger = new Ledger();
  private final String bucket;
  private final String key;
  private final boolean isHasty;
  private final Thread thread = new Thread(this::work, "writer");
  private volatile boolean isStopping;

  private Writer(String url, String key, boolean isHasty) {
    this.bucket = url + "/api/0/buckets/writer-" + UUID.randomUUID();
    this.key = key;
    this.isHasty = isHasty;
  }

  /// Counts a batch when it is answered, and sends it again until it is.
  public static Writer careful(String url, String key) {
    return started(new Writer(url, key, false));
  }

  /// Counts a batch before it is answered and never looks back: the one who must be caught.
  public static Writer hasty(String url, String key) {
    return started(new Writer(url, key, true));
  }

  /// How many events it believes to be stored.
  public int counted() {
    return ledger.size();
  }

  /// Stops writing, and compares what it was told with what is there. Needs servers that run.
  public Ledger.Verdict verdict() throws IOException, InterruptedException {
    close();
    HttpResponse<String> stored = send(request("/events").GET());
    if (stored.statusCode() != 200) {
      throw new IllegalStateException(stored.statusCode() + ": " + stored.body());
    }
    List<Integer> numbers =
        NUMBER
            .matcher(stored.body())
            .results()
            .map(found -> Integer.valueOf(found.group(1)))
            .toList();
    return ledger.against(numbers);
  }

  /// It stops after the batch it is at.
  @Override
  public void close() {
    isStopping = true;
    try {
      thread.join(ENDING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Writer started(Writer writer) {
    writer.thread.setDaemon(true);
    writer.thread.start();
    return writer;
  }

  private void work() {
    while (!isStopping && !isAccepted("", WATCHER)) {
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
    for (int from = 0; !isStopping; LockSupport.parkNanos(BETWEEN.toNanos())) {
      if (isHasty) {
        ledger.acknowledge(from, from + BATCH);
      }
      if (isAccepted("/events", batch(from))) {
        ledger.acknowledge(from, from + BATCH);
        from += BATCH;
      } else if (isHasty) {
        from += BATCH;
      }
    }
  }

  private boolean isAccepted(String path, String json) {
    try {
      HttpRequest.Builder post =
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json));
      int status = send(post).statusCode();
      return status == 200 || status == 304;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      isStopping = true;
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(bucket + path))
        .timeout(PATIENCE)
        .header("X-API-Key", key);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String batch(int from) {
    return IntStream.range(from, from + BATCH)
        .mapToObj(n ->
            "{\"timestamp\":\"%s\",\"duration\":1,\"data\":{\"n\":%d}}"
                .formatted(START.plusSeconds(n), n))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
