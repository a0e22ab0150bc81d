package tidemark.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tidemark.Caller;
import tidemark.apikey.ApiKeys;
import tidemark.bucket.BucketOrder;
import tidemark.bucket.Buckets;
import tidemark.json.Json;
import tidemark.timeline.Sample;
import tidemark.timeline.Span;
import tidemark.timeline.Timeline;

@ExtendWith({Installed.class, ArquillianExtension.class})
class InsideIT {
  private static final int MANY = 1_000;
  private static final Span ALL = Span.of(null, null, -1);

  @Inject private ApiKeys keys;
  @Inject private Buckets buckets;
  @Inject private Timeline timeline;
  @Resource private UserTransaction transaction;

  @Deployment
  static EnterpriseArchive ear() {
    return Inside.ear();
  }

  @Test
  void copiedRowsGoWithARollback() throws Exception {
    assertEquals(0, countAfter("rolled-back", transaction::rollback));
  }

  @Test
  void copiedRowsStayWithACommit() throws Exception {
    assertEquals(MANY, countAfter("committed", transaction::commit));
  }

  @Test
  @RunAsClient
  void bothWarsAreGivenTheSameDoor() {
    Doors doors = Doors.ask();
    assertTrue(doors.api().getFirst().startsWith("tidemark.apikey.ApiKeys"), doors::toString);
    assertEquals(doors.api().getFirst(), doors.portal().getFirst());
    assertNotEquals(doors.api().getLast(), doors.portal().getLast());
  }

  @Test
  @RunAsClient
  void aJobRunsOnceThoughTwoTimetablesTick() throws Exception {
    Ticks.Seen seen = Ticks.watch(2);
    assertEquals(2, seen.runs());
    assertTrue(seen.attempts() >= 4, seen::toString);
  }

  private interface End {
    void of() throws Exception;
  }

  /// How many events a bucket has after a transaction that stored many and ended in this way.
  private long countAfter(String bucket, End end) throws Exception {
    Caller ada = keys.recognise(key(), "inside").orElseThrow();
    var order = new BucketOrder("test", "inside", "inside", null, Json.object());
    assertTrue(buckets.create(ada, bucket, order));
    try {
      transaction.begin();
      timeline.append(ada, bucket, samples());
      assertEquals(MANY, timeline.count(ada, bucket, ALL));
      end.of();
      return timeline.count(ada, bucket, ALL);
    } finally {
      buckets.delete(ada, bucket);
    }
  }

  private static List<Sample> samples() {
    return LongStream.range(0, MANY)
        .mapToObj(i -> Sample.of(i * 1_000_000, 500_000, Json.object().put("i", i)))
        .toList();
  }

  private static String key() throws IOException {
    try (InputStream key =
        Objects.requireNonNull(InsideIT.class.getResourceAsStream("/tidemark/container/key"))) {
      return new String(key.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
