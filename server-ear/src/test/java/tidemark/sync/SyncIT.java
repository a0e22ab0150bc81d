package tidemark.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class SyncIT {
  private static final String NOON = "2026-01-31T12:00:00Z";
  private static final String LATER = "2026-01-31T12:00:01Z";

  private final Http ada = Tidemark.running().as("ada");
  private final Phone one = new Phone(ada);
  private final Phone two = new Phone(ada);
  private final String id = UUID.randomUUID().toString();

  @Test
  void whatOneDeviceMakesTheOtherSees() {
    JsonNode answer = one.upload(Phone.mood(id, NOON, 3));
    assertEquals(id, answer.path("applied").path(0).asText());
    assertEquals(id, answer.path("applied_ids").path(0).asText());
    JsonNode seen = two.download().record(id);
    assertEquals("MoodEntry", seen.path("entity_type").asText());
    assertEquals(NOON, seen.path("updated_at").asText());
    assertEquals(3, seen.path("data").path("value").asInt());
  }

  @Test
  void concurrentEditsEndWithTheLaterOneInBothOrders() {
    for (boolean laterFirst : List.of(true, false)) {
      String record = UUID.randomUUID().toString();
      one.upload(Phone.mood(record, "2026-01-31T10:00:00Z", 1));
      one.download();
      two.download();
      Phone first = laterFirst ? two : one;
      first.upload(Phone.mood(record, laterFirst ? LATER : NOON, laterFirst ? 5 : 2));
      Phone second = laterFirst ? one : two;
      JsonNode answer =
          second.upload(Phone.mood(record, laterFirst ? NOON : LATER, laterFirst ? 2 : 5));
      assertEquals(
          laterFirst ? "server_newer" : "",
          answer.path("conflicts").path(0).path("reason").asText());
      assertEquals(5, one.download().record(record).path("data").path("value").asInt());
      assertEquals(5, two.download().record(record).path("data").path("value").asInt());
    }
  }

  @Test
  void whoeverLosesAgainstWhatTheyHadSeenIsToldAgain() {
    two.upload(Phone.mood(id, LATER, 5));
    one.download();
    assertEquals(5, one.record(id).path("data").path("value").asInt());
    JsonNode answer = one.upload(Phone.mood(id, NOON, 2));
    assertEquals("server_newer", answer.path("conflicts").path(0).path("reason").asText());
    Phone fresh = new Phone(ada);
    assertEquals(5, fresh.download().record(id).path("data").path("value").asInt());
    String before = one.cursor();
    one.download();
    assertFalse(before.equals(one.cursor()), "the winner came once more");
  }

  @Test
  void deletionsReachTheOtherAndOldEditsDoNotBringBack() {
    one.upload(Phone.mood(id, NOON, 3));
    two.download();
    one.upload(Phone.deletion(id, LATER));
    assertTrue(two.download().record(id).path("deleted").asBoolean());
    assertTrue(two.record(id).path("data").isNull());
    JsonNode answer = two.upload(Phone.mood(id, "2026-01-31T12:00:00.5Z", 4));
    assertEquals("server_newer", answer.path("conflicts").path(0).path("reason").asText());
    assertTrue(new Phone(ada).download().record(id).path("deleted").asBoolean());
  }

  @Test
  void sameUploadTwiceIsTheSameStateWithoutConflicts() {
    String[] changes = {
      Phone.mood(id, NOON, 3), Phone.deletion(UUID.randomUUID().toString(), NOON)
    };
    one.uploadInVain(changes);
    JsonNode again = one.upload(changes);
    assertEquals(2, again.path("applied").size(), again.toString());
    assertEquals(0, again.path("conflicts").size());
    String cursor = one.cursor();
    assertEquals(0, one.upload(changes).path("conflicts").size());
    assertEquals(cursor, one.cursor());
  }

  @Test
  void uploadsCursorPassesOverOwnChangesAlone() {
    one.download();
    one.upload(Phone.mood(id, NOON, 3));
    String own = one.cursor();
    one.download();
    assertEquals(own, one.cursor(), "nothing foreign, nothing to read");
    String foreign = UUID.randomUUID().toString();
    two.upload(Phone.mood(foreign, NOON, 4));
    one.upload(Phone.mood(UUID.randomUUID().toString(), NOON, 3));
    assertEquals(4, one.download().record(foreign).path("data").path("value").asInt());
  }

  @Test
  void withoutNewsTheCursorStays() {
    String cursor = one.download().cursor();
    assertEquals(cursor, one.download().cursor());
    assertTrue(
        cursor.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z_\\d{13}_[\\w-]+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"0\"", "null", "\"nonsense\"", "\"2026-01-31T12:00:00Z\""})
  void anyOtherCursorMeansFromTheBeginning(String since) {
    one.upload(Phone.mood(id, NOON, 3));
    JsonNode page = ada.post("/v1/sync/download", "{\"since\":" + since + "}").require(200).json();
    assertTrue(page.path("changes").findValuesAsText("id").contains(id));
  }

  @Test
  void cursorOfSomebodyElseMeansFromTheBeginning() {
    one.upload(Phone.mood(id, NOON, 3));
    Phone hers = new Phone(Tidemark.running().as("mallory"));
    hers.upload(Phone.mood(UUID.randomUUID().toString(), NOON, 1));
    JsonNode page = ada.get("/v1/sync/download?since=" + hers.cursor()).require(200).json();
    assertTrue(page.path("changes").findValuesAsText("id").contains(id));
    assertFalse(hers.download().record(id).has("id"), "and shows nothing of anybody else's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2025-11-10 12:00:00.0 +00:00:00\"",
        "[2025,314,12,0,0,0,0,0,0]",
        "\"2025-11-10T13:00:00+01:00\""
      })
  void threeFormsOfTimesAreReadAndOneIsWritten(String form) {
    one.upload(Phone.mood(id, "@", 3).replace("\"@\"", form));
    assertEquals("2025-11-10T12:00:00Z", two.download().record(id).path("updated_at").asText());
  }

  @Test
  void brokenChangesAreNamedAndTheRestIsApplied() {
    String fine = Phone.mood(id, NOON, 3);
    JsonNode answer =
        one.upload(
            Phone.mood(UUID.randomUUID().toString(), "yesterday", 3),
            Phone.mood(UUID.randomUUID().toString(), NOON, 77),
            Phone.mood("not-a-uuid", NOON, 3),
            fine.replace("MoodEntry", "Diary"),
            "{}",
            "{\"entity_type\":\"Schedule\",\"id\":\"%s\",\"updated_at\":\"%s\",\"deleted\":false}"
                .formatted(UUID.randomUUID(), NOON),
            fine);
    assertEquals(1, answer.path("applied").size());
    assertEquals(6, answer.path("conflicts").size());
    answer
        .path("conflicts")
        .forEach(c -> assertTrue(c.path("reason").asText().startsWith("invalid: "), c.toString()));
  }

  @Test
  void unknownMembersSurviveByteForByte() {
    String data =
        "{\"zeta\":1.50,\"value\":4,\"metadata\":{\"created_at\":\"2025-01-01T00:00:00Z\"},\"note\":\"höö\",\"alpha\":[null]}";
    one.upload(
        """
        {"entity_type":"mood_entries","id":"%s","updated_at":"%s","deleted":false,"data":%s}
        """
            .formatted(id, NOON, data));
    String body = ada.get("/v1/sync/download").require(200).body();
    assertTrue(body.contains(data), body);
  }

  @Test
  void allFourTypesTravel() {
    String[] ids = new String[4];
    String[] changes = new String[4];
    String[] types = {"assessment", "Activity", "Schedule", "MoodEntry"};
    String[] data = {
      "{\"assessment_type\":\"PHQ-9\",\"score\":7,\"severity\":\"mild\",\"taken_at\":\"2026-01-31T12:00:00Z\"}",
      "{\"label\":\"Walking\",\"color_hex\":\"#aabbcc\",\"icon\":null}",
      "{\"assessment_type\":\"GAD-7\",\"frequency\":\"Weekly\",\"enabled\":true,\"next_due_at\":null}",
      "{\"$enc\":\"c2VjcmV0\"}"
    };
    for (int i = 0; i < 4; i++) {
      ids[i] = UUID.randomUUID().toString();
      changes[i] =
          "{\"entity_type\":\"%s\",\"id\":\"%s\",\"updated_at\":\"%s\",\"deleted\":false,\"data\":%s}"
              .formatted(types[i], ids[i], NOON, data[i]);
    }
    assertEquals(4, one.upload(changes).path("applied").size());
    two.download();
    assertEquals("AssessmentEntry", two.record(ids[0]).path("entity_type").asText());
    assertEquals("Walking", two.record(ids[1]).path("data").path("label").asText());
    assertEquals("Weekly", two.record(ids[2]).path("data").path("frequency").asText());
    assertEquals("c2VjcmV0", two.record(ids[3]).path("data").path("$enc").asText());
  }

  @Test
  void clockThatIsYearsAheadFreezesNothing() {
    one.upload(Phone.mood(id, "2031-01-01T00:00:00Z", 1));
    String stored = two.download().record(id).path("updated_at").asText();
    assertTrue(stored.compareTo("2031") < 0, stored);
    String now = java.time.Instant.now().plusSeconds(1).toString();
    assertEquals(1, two.upload(Phone.mood(id, now, 2)).path("applied").size());
  }

  @Test
  void otherTypesComeOnlyWhenAsked() {
    one.upload(Phone.mood(id, NOON, 3));
    List<String> usual =
        ada.get("/v1/sync/download")
            .require(200)
            .json()
            .path("changes")
            .findValuesAsText("entity_type");
    assertFalse(usual.contains("device"));
    List<String> asked =
        ada.get("/v1/sync/download?types=device,setting")
            .require(200)
            .json()
            .path("changes")
            .findValuesAsText("entity_type");
    assertTrue(asked.contains("device"));
    assertEquals(400, ada.get("/v1/sync/download?types=diary").status());
  }
}
