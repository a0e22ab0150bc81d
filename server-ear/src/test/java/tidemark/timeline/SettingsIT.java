package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class SettingsIT {
  private final Http ada = Tidemark.running().as("ada");

  @Test
  void falsyValuesAreValues() {
    for (String value : List.of("false", "0", "\"\"", "null", "{\"a\":[1.0]}")) {
      String path = "/api/0/settings/" + Names.unique("setting");
      assertEquals(201, ada.post(path, value).status(), value);
      assertEquals(value, ada.get(path).body());
    }
  }

  @Test
  void settingThatWasNeverMadeIsNull() {
    assertEquals("null", ada.get("/api/0/settings/never").require(200).body());
    assertEquals(200, ada.delete("/api/0/settings/never").status());
  }

  @Test
  void removedSettingIsGone() {
    String key = Names.unique("removed");
    ada.post("/api/0/settings/" + key, "1").require(201);
    assertEquals(1, ada.get("/api/0/settings/").json().path(key).asInt());
    ada.delete("/api/0/settings/" + key).require(200);
    assertEquals(false, ada.get("/api/0/settings").json().has(key));
  }

  @Test
  void longKeyAndEmptyBodyAreRefused() {
    assertEquals(400, ada.post("/api/0/settings/" + "k".repeat(128), "1").status());
    assertEquals(201, ada.post("/api/0/settings/" + "k".repeat(127), "1").status());
    assertEquals(400, ada.post("/api/0/settings/empty", "").status());
  }

  @Test
  void malloryReadsNothingOfAdas() {
    String key = Names.unique("adas");
    ada.post("/api/0/settings/" + key, "\"secret\"").require(201);
    Http mallory = Tidemark.running().as("mallory");
    assertEquals("null", mallory.get("/api/0/settings/" + key).require(200).body());
    assertEquals(false, mallory.get("/api/0/settings").body().contains(key));
  }
}
