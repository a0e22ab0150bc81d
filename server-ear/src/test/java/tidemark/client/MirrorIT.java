package tidemark.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.client.mirror.KtSettings;
import tidemark.client.mirror.Mirror;
import tidemark.client.mirror.Mode;
import tidemark.client.mirror.Watch;
import tidemark.client.privacy.Sieve;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// Linus's part of the server stands for the ActivityWatch of a laptop, Ada's for the server.
class MirrorIT {
  private final String mark = Names.unique("mirrored");
  private final Http laptop = Tidemark.running().as("linus");
  private final Http cloud = Tidemark.running().as("ada");

  @Test
  void twoDevicesConvergeAndNothingEchoes() throws IOException {
    String own = "/api/0/buckets/" + mark + "-window";
    String other = "/api/0/buckets/" + mark + "-phone";
    fill(laptop, own, 12);
    fill(cloud, other, 7);
    Mirror.Report first = run();
    assertEquals(List.of(), first.failures());
    assertEquals(12, first.pushed());
    assertEquals(7, first.pulled());
    assertEquals(12, count(cloud, own));
    assertEquals(7, count(laptop, other + "-synced-from-box"));
    Mirror.Report second = run();
    assertEquals(0, second.pushed() + second.pulled(), "there is nothing new");
    laptop.post(own + "/events", event(11, 30)).require(200);
    Mirror.Report third = run();
    assertEquals(1, third.pushed(), "the last event has grown");
    assertEquals(12, count(cloud, own));
    assertEquals(30, cloud.get(own + "/events?limit=1").json().get(0).path("duration").asDouble());
    assertTrue(
        cloud.get("/api/0/buckets").json().properties().stream()
            .noneMatch(bucket -> bucket.getKey().contains(mark + "-phone-synced-from")));
  }

  private Mirror.Report run() throws IOException {
    KtSettings settings =
        new KtSettings("", "", 5, Mode.BOTH, List.of(mark + "*"), new KtSettings.Local(5600, ""));
    try (Remote here = Clients.of("linus");
        Remote there = Clients.of("ada", device())) {
      return new Mirror(
              new Watch(here, Tries.three()),
              new Watch(there, Tries.three()),
              settings,
              Sieve.open(),
              (_, _, _) -> {})
          .run(Mode.BOTH);
    }
  }

  /// As the laptop calls itself.
  private String device() {
    return laptop.get("/api/0/info").require(200).json().path("device_id").asText();
  }

  private static void fill(Http side, String bucket, int events) {
    side.post(bucket, "{\"client\":\"c\",\"type\":\"currentwindow\",\"hostname\":\"box\"}")
        .require(200);
    side.post(
            bucket + "/events",
            IntStream.range(0, events)
                .mapToObj(i -> event(i, 5))
                .collect(Collectors.joining(",", "[", "]")))
        .require(200);
  }

  private static String event(int number, int seconds) {
    return "{\"timestamp\":\"%s\",\"duration\":%d,\"data\":{\"app\":\"%d\"}}"
        .formatted(
            Instant.parse("2026-01-01T12:00:00Z").plusSeconds(60L * number), seconds, number);
  }

  private static long count(Http side, String bucket) {
    return side.get(bucket + "/events/count").require(200).json().asLong();
  }
}
