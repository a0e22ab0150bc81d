package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class ArchiveIT {
  private static final String NOON = "2026-01-01T12:00:00Z";
  private final Http ada = Tidemark.running().as("ada");

  @Test
  void exportComesBackWholeAndTwiceAddsNothing() {
    Bucketful bucket = Bucketful.make("round.trip");
    String copies = String.join(",", Collections.nCopies(6_000, Bucketful.event(NOON, 2, "a")));
    bucket
        .push("[" + copies + "," + Bucketful.event("2026-01-01T11:00:00Z", 1, "b") + "]")
        .require(200);
    Http.Answer export = ada.get(bucket.path() + "/export").require(200);
    assertTrue(
        export
            .header("Content-Disposition")
            .startsWith("attachment; filename=\"aw-bucket-export_"));
    ada.delete(bucket.path() + "?force=1").require(200);
    assertEquals(
        6_001,
        ada.post("/api/0/import", export.body()).require(200).json().path("inserted").asInt());
    assertEquals(6_001, bucket.count());
    JsonNode again = ada.post("/api/0/import", export.body()).require(200).json();
    assertEquals(0, again.path("inserted").asInt());
    assertEquals(6_001, again.path("unchanged").asInt());
  }

  @Test
  void fileOfAFormIsImported() {
    String name = Names.unique("form");
    String document = document(name, Bucketful.event(NOON, 1, "a") + ",{\"timestamp\":\"never\"}");
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"buckets.json\"; filename=\"b.json\"\r\nContent-Type: application/json\r\n\r\n"
            + document
            + "\r\n--x--\r\n";
    JsonNode report =
        ada.send(
                ada.request("/api/0/import")
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofString(body)))
            .require(200)
            .json();
    assertEquals(1, report.path("inserted").asInt());
    assertEquals(1, report.path("skipped").asInt());
    assertEquals(1, ada.get("/api/0/buckets/" + name + "/events/count").json().asInt());
  }

  @Test
  void documentWithABrokenEndStoresNothing() {
    String name = Names.unique("broken");
    String document = document(name, Bucketful.event(NOON, 1, "a"));
    assertEquals(
        400, ada.post("/api/0/import", document.substring(0, document.length() - 2)).status());
    assertEquals(400, ada.post("/api/0/import", "{\"other\":1}").status());
    assertEquals(404, ada.get("/api/0/buckets/" + name).status());
  }

  @Test
  void malloryExportsNothingOfAdas() {
    Bucketful bucket = Bucketful.make("secret");
    Http mallory = Tidemark.running().as("mallory");
    assertFalse(mallory.get("/api/0/export").require(200).body().contains(bucket.name()));
    assertTrue(ada.get("/api/0/export").require(200).body().contains(bucket.name()));
  }

  private static String document(String name, String events) {
    return "{\"buckets\":{\"key\":{\"events\":[%s],\"id\":\"%s\",\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}}}"
        .formatted(events, name);
  }
}
