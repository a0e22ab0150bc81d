package tidemark.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class LiveIT {
  private final Newcomer newcomer = Newcomer.create();
  private final Http person = newcomer.withKey();

  @Test
  void aChangeIsToldToWhoWatches() {
    set("theme", "1");
    try (Stream stream = watching("")) {
      Stream.News first = stream.next();
      assertEquals("changes", first.name());
      long usn = usn(first);
      set("theme", "2");
      Stream.News second = stream.next();
      assertTrue(usn(second) > usn, second.data());
    }
  }

  @Test
  void whoShowsHowFarItKnowsHearsOnlyWhatCameSince() {
    set("theme", "1");
    String id;
    try (Stream stream = watching("")) {
      id = stream.next().id();
    }
    try (Stream stream = watching("?seconds=2", id)) {
      assertEquals("end", stream.next().name(), "there is nothing new");
    }
    set("theme", "2");
    try (Stream stream = watching("", id)) {
      assertEquals("changes", stream.next().name());
    }
    try (Stream stream = watching("", "never heard of")) {
      assertEquals("changes", stream.next().name());
    }
  }

  @Test
  void aBucketIsWatchedByItsName() {
    bucket("watched");
    bucket("other");
    try (Stream stream = watching("?topics=bucket:watched")) {
      assertEquals(0, stream.next().json().path("seq").asInt());
      beat("other", "2026-01-01T00:00:00Z");
      beat("watched", "2026-01-01T00:00:00Z");
      Stream.News news = stream.next();
      assertEquals("bucket", news.name());
      assertEquals("watched", news.json().path("bucket").asText());
      assertEquals(1, news.json().path("seq").asInt());
      // it grows, and that is told although no event is new
      beat("watched", "2026-01-01T00:00:30Z");
      assertEquals(1, stream.next().json().path("seq").asInt());
    }
  }

  @Test
  void anothersChangesAreNotTold() {
    Http other = Newcomer.create().withKey();
    try (Stream stream = watching("")) {
      stream.next();
      other.post("/api/0/settings/theme", "1").require(201);
      assertNull(stream.within(2));
    }
    bucket("mine");
    try (Stream stream = new Stream(other.request("/api/v1/live?topics=bucket:mine"))) {
      assertEquals(404, stream.status());
    }
  }

  @Test
  void aRevokedKeyEndsItsStream() {
    var made = newcomer.http().post("/v1/auth/api-keys", "{\"name\":\"watching\"}").json();
    Http client = withKey(made.path("key").asText());
    try (Stream stream = new Stream(client.request("/api/v1/live"))) {
      stream.next();
      newcomer.http().delete("/v1/auth/api-keys/" + made.path("id").asText()).require(200);
      set("theme", "after");
      Stream.News news = stream.next();
      assertEquals("end", news.name(), "nothing is told after the key is dead");
      assertEquals("credential-invalid", news.data());
    }
  }

  /// A node that is told nothing itself: the change is made past it, in the database, and only the
  /// wire between nodes speaks of it.
  @Test
  void whatAnotherNodeWritesIsHeard() throws Exception {
    set("theme", "1");
    try (Stream stream = watching("")) {
      Stream.News first = stream.next();
      long usn = usn(first);
      String space = first.json().path("spaces").path(0).path("space").asText();
      try (var connection = Tidemark.running().superuser();
          var statement = connection.createStatement()) {
        statement.execute("update stream set usn = usn + 1 where space_id = '" + space + "'");
        statement.execute("select pg_notify('tidemark_live', 'another-node " + space + "')");
      }
      assertEquals(usn + 1, usn(stream.next()));
    }
  }

  @Test
  void oneWhoDoesNotReadHoldsUpNobody() {
    try (Stream _ = watching("");
        Stream reader = watching("")) {
      reader.next();
      List<Long> waits = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        long begin = System.nanoTime();
        set("theme", Integer.toString(i));
        reader.next();
        waits.add((System.nanoTime() - begin) / 1_000_000);
      }
      waits.sort(null);
      assertTrue(waits.get(48) <= 5_000, waits.toString());
    }
  }

  @Test
  void aTopicThatIsNoneIsRefused() {
    for (String topics : Arrays.asList("events", "bucket:", "changes,,changes")) {
      assertEquals(400, person.get("/api/v1/live?topics=" + topics).status(), topics);
    }
    assertEquals(400, person.get("/api/v1/live?seconds=soon").status());
  }

  private Stream watching(String query, String... last) {
    var request = person.request("/api/v1/live" + query);
    for (String id : last) {
      request.header("Last-Event-ID", id);
    }
    return new Stream(request);
  }

  private static Http withKey(String key) {
    return new Http(Tidemark.running().url(), Map.of("X-API-Key", key));
  }

  private static long usn(Stream.News news) {
    return news.json().path("spaces").path(0).path("usn").asLong();
  }

  private void set(String key, String value) {
    person.post("/api/0/settings/" + key, "\"" + value + "\"").require(201);
  }

  private void bucket(String id) {
    person
        .post("/api/0/buckets/" + id, "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
  }

  private void beat(String bucket, String time) {
    person
        .post(
            "/api/0/buckets/" + bucket + "/heartbeat?pulsetime=60",
            "{\"timestamp\":\"" + time + "\",\"data\":{}}")
        .require(200);
  }
}
