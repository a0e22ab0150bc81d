package tidemark.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// A client that asks without a pause while its key is revoked. `-Dtidemark.revocations=1000` makes
/// a thousand of it.
class RevocationsIT {
  private static final int REVOCATIONS = Integer.getInteger("tidemark.revocations", 50);
  private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void refusalFollowsTheRevocationWithinASecond() {
    long[] waits = new long[REVOCATIONS];
    for (int i = 0; i < REVOCATIONS; i++) {
      waits[i] = revoked(i);
    }
    Arrays.sort(waits);
    long p99 = waits[(int) Math.ceil(REVOCATIONS * 0.99) - 1];
    String found =
        "%d revocations, refused after: median %.1f ms, p99 %.1f ms, longest %.1f ms"
            .formatted(
                REVOCATIONS, waits[REVOCATIONS / 2] / 1e6, p99 / 1e6, waits[REVOCATIONS - 1] / 1e6);
    org.junit.platform.commons.logging.LoggerFactory.getLogger(RevocationsIT.class)
        .info(() -> found);
    assertTrue(p99 <= LONGEST_NANOS, found);
  }

  /// Nanoseconds from the order to revoke until the answer that refuses.
  private long revoked(int number) {
    Http ada = tidemark.bearer("ada");
    JsonNode made =
        ada.post("/v1/auth/api-keys", "{\"name\":\"revocation %d\"}".formatted(number))
            .require(201)
            .json();
    Http client = new Http(tidemark.url(), Map.of("X-API-Key", made.path("key").asText()));
    assertEquals(200, client.get("/api/0/devices").status());
    long begin = System.nanoTime();
    ada.delete("/v1/auth/api-keys/" + made.path("id").asText()).require(200);
    while (client.get("/api/0/devices").status() != 401) {
      assertTrue(System.nanoTime() - begin < 10 * LONGEST_NANOS, "it is never refused");
    }
    return System.nanoTime() - begin;
  }
}
