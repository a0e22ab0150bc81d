package tidemark.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// A client that asks at once again when its key is revoked. `-Dtidemark.revocations=1000` makes a
/// thousand of it.
class RevocationsIT {
  private static final int REVOCATIONS = Integer.getInteger("tidemark.revocations", 50);

  /// One of a few may meet whatever else the machine does.
  private static final double SHARE = REVOCATIONS < 1_000 ? 0.9 : 0.99;

  private static final Logger LOG = LoggerFactory.getLogger(RevocationsIT.class);
  private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void refusalFollowsTheRevocationWithinASecond() {
    long[] waits = new long[REVOCATIONS];
    for (int i = 0; i < REVOCATIONS; i++) {
      waits[i] = revoked(i);
    }
    Arrays.sort(waits);
    long slow = waits[(int) Math.ceil(REVOCATIONS * SHARE) - 1];
    String found =
        "%d revocations, refused after: median %.1f ms, %.0f in a hundred %.1f ms, longest %.1f ms"
            .formatted(
                REVOCATIONS,
                waits[REVOCATIONS / 2] / 1e6,
                SHARE * 100,
                slow / 1e6,
                waits[REVOCATIONS - 1] / 1e6);
    LOG.info(() -> found);
    assertTrue(slow <= LONGEST_NANOS, found);
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
    assertEquals(401, client.get("/api/0/devices").status(), "the next question is refused");
    return System.nanoTime() - begin;
  }
}
