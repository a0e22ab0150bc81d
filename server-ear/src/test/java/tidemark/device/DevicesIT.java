package tidemark.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class DevicesIT {
  private final Tidemark tidemark = Tidemark.running();
  private final Http ada = tidemark.bearer("ada");

  @Test
  void registeringAgainIsTheSameDevice() {
    String name = Names.unique("laptop");
    JsonNode first = register(name);
    JsonNode second = register(name);
    assertEquals(first.path("id"), second.path("id"));
    assertEquals(first.path("created_at"), second.path("created_at"));
    assertEquals(name, second.path("device_id").asText());
  }

  @Test
  void sixteenAtOnceRegisterOneDevice() {
    String name = Names.unique("racing");
    ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
    IntStream.range(0, 16).parallel().forEach(_ -> ids.add(register(name).path("id").asText()));
    assertEquals(16, ids.size());
    assertEquals(1, new HashSet<>(ids).size());
  }

  @Test
  void renamedDeviceKeepsItsId() {
    String id = register(Names.unique("phone")).path("id").asText();
    Http.Answer renamed =
        ada.send(
            ada.request("/api/0/devices/" + id)
                .header("Content-Type", "application/json")
                .method(
                    "PATCH", HttpRequest.BodyPublishers.ofString("{\"name\":\"Ada's phone\"}")));
    assertEquals("Ada's phone", renamed.require(200).json().path("name").asText());
  }

  @Test
  void heartbeatIsASignOfLifeNotedOnceAMinute() throws SQLException {
    String name = Names.unique("beating");
    String id = register(name).path("id").asText();
    Http device =
        new Http(tidemark.url(), Map.of("X-API-Key", tidemark.keyOf("ada"), "X-Device-Id", name));
    String bucket = "/api/0/buckets/" + name;
    device.post(bucket, "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"!local\"}").require(200);
    forget(id);
    beat(device, bucket);
    assertTrue(lastHeard(id).isPresent(), "the first one is noted");
    forget(id);
    beat(device, bucket);
    assertTrue(lastHeard(id).isEmpty(), "another one within the minute is not");
  }

  @Test
  void revokedDeviceTakesItsKeysAlongForGood() {
    String name = Names.unique("stolen");
    String id = register(name).path("id").asText();
    String key =
        ada.post("/v1/auth/api-keys", "{\"name\":\"bound\",\"device_id\":\"" + id + "\"}")
            .require(201)
            .json()
            .path("key")
            .asText();
    Http thief = new Http(tidemark.url(), Map.of("X-API-Key", key));
    assertEquals(200, thief.get("/api/0/buckets/").status());
    ada.delete("/api/0/devices/" + id).require(200);
    assertEquals(401, thief.get("/api/0/buckets/").status());
    register(name);
    assertEquals(
        401, thief.get("/api/0/buckets/").status(), "the device is back, its old key is not");
  }

  @Test
  void malloryFindsNoneOfThem() {
    String id = register(Names.unique("adas")).path("id").asText();
    Http mallory = tidemark.bearer("mallory");
    assertFalse(mallory.get("/api/0/devices").require(200).body().contains(id));
    assertEquals(404, mallory.delete("/api/0/devices/" + id).status());
    assertEquals(
        400,
        ada.post("/api/0/devices/register", "{\"device_id\":\"\",\"hostname\":\"x\"}").status());
  }

  private JsonNode register(String name) {
    return ada.post(
            "/api/0/devices/register",
            "{\"device_id\":\"%1$s\",\"hostname\":\"%1$s\"}".formatted(name))
        .require(200)
        .json();
  }

  private static void beat(Http device, String bucket) {
    device
        .post(
            bucket + "/heartbeat?pulsetime=60",
            "{\"timestamp\":\"2026-01-01T12:00:00Z\",\"duration\":0,\"data\":{}}")
        .require(200);
  }

  private void forget(String id) throws SQLException {
    try (Connection connection = tidemark.superuser();
        PreparedStatement forget =
            connection.prepareStatement(
                "update device set last_sync_at = null where id = ?::uuid")) {
      forget.setString(1, id);
      assertEquals(1, forget.executeUpdate());
    }
  }

  private Optional<String> lastHeard(String id) {
    for (JsonNode device : ada.get("/api/0/devices").require(200).json()) {
      if (device.path("id").asText().equals(id)) {
        return Optional.ofNullable(device.path("last_sync_at").textValue());
      }
    }
    throw new AssertionError("the device is not listed");
  }
}
