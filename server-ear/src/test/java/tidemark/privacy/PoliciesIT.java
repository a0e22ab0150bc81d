package tidemark.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.erasure.Canary;
import tidemark.json.Json;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class PoliciesIT {
  private final Club club = Club.create();
  private final Http member = club.joined("member").http();
  private final String path = club.path() + "/policies";
  private final String word = Names.unique("secret");

  @Test
  void whatAPolicyTakesOutIsInNoTable() throws SQLException {
    String before = bucket(member);
    push(member, before, "{\"title\":\"before\"}");
    put(
        """
        {"field":"title","pattern":"secret","action":"redact","replacement":"Banking"},
        {"field":"url","pattern":".","action":"domain"},
        {"field":"file","pattern":".","action":"hash"},
        {"field":"app","pattern":"secret","action":"drop"}
        """);
    String bucket = bucket(member);
    push(
        member,
        bucket,
        "{\"title\":\"%1$s\",\"url\":\"https://bank.example/%1$s\",\"file\":\"%1$s\"}");
    push(member, before, "{\"title\":\"%1$s\"}");
    push(member, bucket, "{\"app\":\"%1$s\"}");
    member
        .post(
            "/api/0/buckets/" + bucket + "/heartbeat?pulsetime=9",
            "{\"timestamp\":\"%s\",\"duration\":0,\"data\":{\"title\":\"beat %s\"}}"
                .formatted(Instant.now().plusSeconds(60), word))
        .require(200);
    JsonNode events = member.get("/api/0/buckets/" + bucket + "/events").require(200).json();
    assertEquals(2, events.size(), events.toString());
    JsonNode data = events.path(1).path("data");
    assertEquals("Banking", data.path("title").asText());
    assertEquals("bank.example", data.path("url").asText());
    assertTrue(data.path("file").asText().matches("#[0-9a-f]{16}"), data.toString());
    assertEquals(List.of(), new Canary(word).tables());
    Http other = Newcomer.create().http();
    String theirs = bucket(other);
    push(other, theirs, "{\"title\":\"%1$s\"}");
    assertEquals(
        List.of("event"), new Canary(word).tables(), "the control: the policy is not theirs");
    other.delete("/api/0/buckets/" + theirs + "?force=1").require(200);
  }

  @Test
  void versionsAreAddedAndSigned() {
    JsonNode first = put("{\"field\":\"title\",\"pattern\":\"a\",\"action\":\"drop\"}");
    JsonNode second = put("");
    assertEquals(1, first.path("version").asInt());
    assertEquals(2, second.path("version").asInt());
    assertEquals(first.path("salt"), second.path("salt"), "the same text has the same hash");
    JsonNode history = member.get(path).require(200).json();
    assertEquals(List.of("2", "1"), history.findValuesAsText("version"));
    JsonNode bundle = member.get("/api/v1/policy").require(200).json();
    assertEquals(1, bundle.path("policies").size(), bundle.toString());
    assertEquals(2, bundle.path("policies").path(0).path("version").asInt());
    String payload = bundle.path("signed").asText().split("\\.")[1];
    JsonNode said =
        Json.read(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    assertEquals("policy", said.path("act").asText());
    assertEquals(club.id(), said.path("policies").path(0).path("organization_id").asText());
  }

  @Test
  void previewCountsTheAskersOwnWeek() {
    String bucket = bucket(member);
    push(member, bucket, "{\"title\":\"secret\"}");
    push(member, bucket, "{\"title\":\"open\"}");
    push(club.http(), bucket(club.http()), "{\"title\":\"secret\"}");
    String policy =
        "{\"rules\":[{\"field\":\"title\",\"pattern\":\"secret\",\"action\":\"drop\"}]}";
    JsonNode effects = member.post(path + "/preview", policy).require(200).json();
    assertEquals(1, effects.size(), effects.toString());
    assertEquals(2, effects.path(0).path("events").asLong());
    assertEquals(1, effects.path(0).path("dropped").asLong());
    assertEquals(0, member.get(path).require(200).json().size(), "nothing was set");
  }

  @Test
  void onlyWhoLeadsOrGuardsMakesAPolicy() {
    String policy = "{\"rules\":[]}";
    assertEquals(403, member.post(path, policy).status());
    assertEquals(200, club.joined("privacy_officer").http().post(path, policy).status());
    Http mallory = Tidemark.running().bearer("mallory");
    assertEquals(404, mallory.get(path).status());
    assertFalse(
        mallory.get("/api/v1/policy").require(200).body().contains(club.id()), "nor among hers");
    for (String wrong : new String[] {"{}", "{\"rules\":[],\"hours\":{\"zone\":\"Moon\"}}"}) {
      assertEquals(422, club.http().post(path, wrong).status(), wrong);
    }
    assertEquals(
        400,
        club.http()
            .post(path, "{\"rules\":[{\"field\":\"a\",\"pattern\":\"(\",\"action\":\"drop\"}]}")
            .status());
  }

  private JsonNode put(String rules) {
    return club.http().post(path, "{\"rules\":[" + rules + "]}").require(200).json();
  }

  private static String bucket(Http http) {
    String name = Names.unique("window");
    http.post("/api/0/buckets/" + name, "{\"type\":\"window\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
    return name;
  }

  private void push(Http http, String bucket, String data) {
    http.post(
            "/api/0/buckets/" + bucket + "/events",
            "[{\"timestamp\":\"%s\",\"duration\":1,\"data\":%s}]"
                .formatted(Instant.now(), data.formatted(word)))
        .require(200);
  }
}
