package tidemark.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.stack.Http;

class WebhooksIT {
  private static final String PATH = "/api/v1/webhooks";

  private final Receiver receiver = new Receiver();
  private final Http person = Newcomer.create().http();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void aChangeIsToldWithItsIdsAndNothingElse() {
    String path = receiver.path();
    JsonNode webhook = added(path, "setting.changed");
    person.post("/api/0/settings/theme", "\"very private\"").require(201);
    Receiver.Message message = receiver.next(path);
    assertTrue(message.isSignedWith(webhook.path("secret").asText()));
    assertFalse(message.isSignedWith("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
    JsonNode told = message.json();
    assertEquals("setting.changed", told.path("type").asText());
    assertEquals(1, told.path("data").path("count").asInt());
    assertFalse(told.path("data").path("changes").path(0).path("deleted").asBoolean(true));
    assertFalse(message.body().contains("private"), message.body());
    assertTrue(Soon.isTrue(() -> delivery(webhook, 0).path("state").asText().equals("delivered")));
    assertEquals(message.id(), delivery(webhook, 0).path("message_id").asText());
    JsonNode attempts = alone(webhook, 0).path("attempts");
    assertEquals(204, attempts.path(0).path("status").asInt(), attempts.toString());
  }

  @Test
  void whatNobodyAskedForIsNotTold() {
    String path = receiver.path();
    JsonNode webhook = added(path, "mood_entry.changed");
    person.post("/api/0/settings/theme", "1").require(201);
    Newcomer.create().http().post("/api/v1/changes", moods(1)).require(200);
    person.post(about(webhook) + "/test", "").require(202);
    assertEquals("webhook.test", receiver.next(path).json().path("type").asText());
    assertNull(receiver.within(path, 1));
  }

  @Test
  void manyChangesAreOneMessage() {
    String path = receiver.path();
    added(path, "mood_entry.changed");
    person.post("/api/v1/changes", moods(300)).require(200);
    JsonNode data = receiver.next(path).json().path("data");
    assertEquals(300, data.path("count").asInt());
    assertEquals(100, data.path("changes").size());
    assertNull(receiver.within(path, 1));
  }

  @Test
  void messageThatWasNotTakenComesAgain() {
    String path = receiver.path(500);
    JsonNode webhook = added(path, "setting.changed");
    person.post("/api/0/settings/theme", "1").require(201);
    Receiver.Message first = receiver.next(path);
    Receiver.Message second = receiver.next(path);
    assertEquals(first.id(), second.id());
    assertEquals(first.body(), second.body());
    assertTrue(Soon.isTrue(() -> alone(webhook, 0).path("attempts").size() == 2));
    assertEquals("refused", alone(webhook, 0).path("attempts").path(0).path("outcome").asText());
    assertTrue(shown(webhook).path("failing_since").isNull(), "the second one was taken");
  }

  @Test
  void whoHasGoneIsNotAskedAgain() {
    String path = receiver.path(410);
    JsonNode webhook = added(path, "setting.changed");
    person.post("/api/0/settings/theme", "1").require(201);
    receiver.next(path);
    assertTrue(Soon.isTrue(() -> shown(webhook).path("disabled_for").asText().equals("gone")));
    assertEquals("failed", delivery(webhook, 0).path("state").asText());
    assertEquals(409, person.post(about(webhook) + "/test", "").status());
    person.post("/api/0/settings/theme", "2").require(201);
    assertEquals(1, deliveries(webhook).size(), "nothing is written for it");
    person.patch(about(webhook), "{\"enabled\":true}").require(200);
    person.post("/api/0/settings/theme", "3").require(201);
    assertEquals("setting.changed", receiver.next(path).json().path("type").asText());
  }

  @Test
  void bothSecretsSignDuringARotation() {
    String path = receiver.path();
    JsonNode webhook = added(path, "setting.changed");
    JsonNode rotated =
        person.post(about(webhook) + "/rotate", "{\"overlap_hours\":1}").require(200).json();
    person.post(about(webhook) + "/test", "").require(202);
    Receiver.Message message = receiver.next(path);
    assertEquals(2, message.signatures().size());
    assertTrue(message.isSignedWith(webhook.path("secret").asText()));
    assertTrue(message.isSignedWith(rotated.path("secret").asText()));
    person.post(about(webhook) + "/rotate", "{\"overlap_hours\":0}").require(200);
    person.post(about(webhook) + "/test", "").require(202);
    Receiver.Message after = receiver.next(path);
    assertEquals(1, after.signatures().size());
    assertFalse(after.isSignedWith(rotated.path("secret").asText()));
  }

  @Test
  void messageIsSentAgainUnderItsId() {
    String path = receiver.path();
    JsonNode webhook = added(path, "setting.changed");
    person.post(about(webhook) + "/test", "").require(202);
    Receiver.Message first = receiver.next(path);
    assertTrue(Soon.isTrue(() -> delivery(webhook, 0).path("state").asText().equals("delivered")));
    String id = delivery(webhook, 0).path("id").asText();
    person.post(about(webhook) + "/deliveries/" + id + "/replay", "").require(202);
    assertEquals(first.id(), receiver.next(path).id());
  }

  @Test
  void deliveriesComeInPages() {
    String path = receiver.path();
    JsonNode webhook = added(path, "setting.changed");
    for (int i = 0; i < 3; i++) {
      person.post(about(webhook) + "/test", "").require(202);
    }
    JsonNode page = person.get(about(webhook) + "/deliveries?limit=2").require(200).json();
    assertEquals(2, page.path("deliveries").size());
    JsonNode rest =
        person
            .get(about(webhook) + "/deliveries?limit=2&after=" + page.path("next").asText())
            .require(200)
            .json();
    assertEquals(1, rest.path("deliveries").size());
    assertTrue(rest.path("next").isNull());
  }

  @Test
  void addressThatIsNotPublicIsRefused() {
    for (String url :
        new String[] {
          "http://127.0.0.1:1/",
          "https://localhost/",
          "https://10.0.0.1/",
          "ftp://hooks.example/",
          "https://a@hooks.example/",
          "https://hooks.example:22/",
          "nonsense"
        }) {
      Http.Answer refused = person.post(PATH, wish(url, "setting.changed"));
      assertEquals(422, refused.status(), url);
      assertTrue(refused.body().contains("\"url\""), refused.body());
    }
    Http.Answer foreign = person.post(PATH, wish("https://hooks.example/", "member.joined"));
    assertEquals(422, foreign.status());
    assertTrue(foreign.body().contains("\"types\""), foreign.body());
  }

  @Test
  void nobodyHasMoreThanTen() {
    for (int i = 0; i < 10; i++) {
      added(receiver.path(), "setting.changed");
    }
    Http.Answer refused = person.post(PATH, wish("https://hooks.example/", "setting.changed"));
    assertEquals("limit-reached", refused.json().path("code").asText());
    JsonNode first = person.get(PATH).require(200).json().path(0);
    person.delete(about(first)).require(204);
    assertEquals(404, person.get(about(first)).status());
    added(receiver.path(), "setting.changed");
  }

  private JsonNode added(String path, String type) {
    return person.post(PATH, wish(receiver.url(path), type)).require(201).json();
  }

  private static String wish(String url, String type) {
    return "{\"name\":\"tests\",\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(url, type);
  }

  private static String about(JsonNode webhook) {
    return PATH + "/" + webhook.path("id").asText();
  }

  private JsonNode shown(JsonNode webhook) {
    return person.get(about(webhook)).require(200).json();
  }

  private JsonNode deliveries(JsonNode webhook) {
    return person.get(about(webhook) + "/deliveries").require(200).json().path("deliveries");
  }

  private JsonNode delivery(JsonNode webhook, int place) {
    return deliveries(webhook).path(place);
  }

  private JsonNode alone(JsonNode webhook, int place) {
    String id = delivery(webhook, place).path("id").asText();
    return person.get(about(webhook) + "/deliveries/" + id).require(200).json();
  }

  private static String moods(int number) {
    String changes =
        Stream.generate(UUID::randomUUID)
            .limit(number)
            .map(
                """
                {"type":"mood_entry","id":"%s","updated_at":"2026-01-31T12:00:00Z","deleted":false,"data":{"value":4}}
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    return "{\"device_id\":\"%s\",\"changes\":[%s]}".formatted(UUID.randomUUID(), changes);
  }
}
