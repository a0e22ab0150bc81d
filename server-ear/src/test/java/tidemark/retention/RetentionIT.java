package tidemark.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class RetentionIT {
  private static final int DAYS = 30;

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void whatIsTooOldGoesAndAReceiptSaysSo() {
    Http one = Newcomer.create().http();
    Http other = Newcomer.create().http();
    fill(one, "windows", "window");
    fill(one, "afk", "afk");
    fill(other, "windows", "window");
    JsonNode preview = one.get("/api/v1/retention/preview?days=30&type=window").require(200).json();
    assertEquals(3, preview.path("events").asLong(), preview.toString());
    assertEquals(6, one.get("/api/v1/retention/preview?days=30").json().path("events").asLong());
    assertEquals(8, count(one, "windows"), "a preview deletes nothing");
    one.put("/api/v1/retention", "{\"rules\":[{\"type\":\"window\",\"days\":30}]}").require(200);
    tidemark.operator().post("/v1/operator/jobs/retain-events/run", "").require(202);
    assertTrue(Soon.isTrue(() -> count(one, "windows") == 5), () -> "" + count(one, "windows"));
    assertEquals(8, count(one, "afk"));
    assertEquals(8, count(other, "windows"));
    JsonNode receipts = one.get("/api/v1/retention/receipts").require(200).json();
    assertEquals(1, receipts.size(), receipts.toString());
    assertEquals(3, receipts.path(0).path("events").asLong());
    assertTrue(receipts.path(0).path("organization_id").isNull());
    assertEquals(preview.path("older_than"), receipts.path(0).path("older_than"));
    assertEquals(0, other.get("/api/v1/retention/receipts").require(200).json().size());
  }

  @Test
  void organizationsRuleIsForWhatItsDevicesRecord() {
    Club club = Club.create();
    Newcomer member = club.joined("member");
    Http http = member.http();
    fill(http, "work", "window");
    String path = club.path() + "/retention";
    String rules = "{\"rules\":[{\"days\":30}]}";
    assertEquals(403, http.put(path, rules).status(), "a member does not decide this");
    assertEquals(404, tidemark.bearer("mallory").get(path).status());
    assertEquals(
        3, club.http().get(path + "/preview?days=30").require(200).json().path("events").asLong());
    club.http().put(path, rules).require(200);
    JsonNode told = http.get("/api/v1/retention").require(200).json().path("organizations");
    assertEquals(club.id(), told.path(0).path("organization_id").asText(), told.toString());
    tidemark.operator().post("/v1/operator/jobs/retain-events/run", "").require(202);
    assertTrue(Soon.isTrue(() -> count(http, "work") == 5));
    JsonNode receipt = http.get("/api/v1/retention/receipts").require(200).json().path(0);
    assertEquals(club.id(), receipt.path("organization_id").asText(), receipt.toString());
  }

  @Test
  void ruleThatMakesNoSenseIsRefused() {
    Http ada = tidemark.bearer("ada");
    for (String rules :
        new String[] {
          "{}", "{\"rules\":[{\"days\":0}]}", "{\"rules\":[{\"days\":1},{\"days\":2}]}"
        }) {
      assertEquals(422, ada.put("/api/v1/retention", rules).status(), rules);
    }
  }

  /// Three events that are too old for thirty days, and five that are not.
  private static void fill(Http http, String bucket, String type) {
    http.post(
            "/api/0/buckets/" + bucket,
            "{\"type\":\"%s\",\"client\":\"c\",\"hostname\":\"h\"}".formatted(type))
        .require(200);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    StringBuilder events = new StringBuilder("[");
    for (int i = 0; i < 8; i++) {
      Instant at = now.minus(i < 3 ? DAYS + 1L + i : i, ChronoUnit.DAYS);
      events
          .append(i == 0 ? "" : ",")
          .append("{\"timestamp\":\"%s\",\"duration\":1,\"data\":{\"i\":%d}}".formatted(at, i));
    }
    http.post("/api/0/buckets/" + bucket + "/events", events + "]").require(200);
  }

  private static long count(Http http, String bucket) {
    return http.get("/api/0/buckets/" + bucket + "/events/count").require(200).json().asLong();
  }
}
