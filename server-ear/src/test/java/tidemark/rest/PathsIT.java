package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PathsIT {
  private static final String BUCKET = "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}";

  @Test
  void slashesTooManyDoNotMatter() {
    for (String path : new String[] {"//api/0/info", "/api/0/info/", "///api//0/info//"}) {
      assertEquals(200, Call.to(path).get().statusCode(), path);
    }
    assertEquals(404, Call.to("/api/0info").get().statusCode());
  }

  @Test
  void aBucketsNameMayHoldAlmostAnything() {
    String name = "aw-w.x_a%2Fb%20c@d.e" + UUID.randomUUID();
    assertEquals(200, Call.asAda("//api/0/buckets/" + name + "/").post(BUCKET).statusCode());
    var found = Call.asAda("/api/0/buckets/" + name).get();
    assertEquals(200, found.statusCode(), found.body());
    assertTrue(found.body().contains("\"id\":\"aw-w.x_a/b c@d.e"), found.body());
    assertEquals(304, Call.asAda("/api/0/buckets/" + name).post(BUCKET).statusCode());
  }

  @Test
  void aDeletionMayCarryABody() {
    String path = "/api/0/buckets/" + UUID.randomUUID();
    assertEquals(200, Call.asAda(path).post(BUCKET).statusCode());
    var deleted =
        Call.asAda(path + "?force=1")
            .with("Content-Type", "application/json")
            .send("DELETE", HttpRequest.BodyPublishers.ofString("{}"));
    assertEquals(200, deleted.statusCode(), deleted.body());
    assertEquals(404, Call.asAda(path).get().statusCode());
  }

  @Test
  void headAndOptionsAreAnswered() {
    var head = Call.to("/v1/health").send("HEAD");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertTrue(Call.header(Call.to("/v1/health").send("OPTIONS"), "Allow").contains("GET"));
  }
}
