package tidemark.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import tidemark.Micros;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.query.Query;

class AskedTest {
  private static Query asked(String body) {
    return Asked.of(Json.read(body), "morning");
  }

  @Test
  void linesAreOneProgram() {
    Query query = asked("{\"timeperiods\":[],\"query\":[\"a = 1;\",\"return a;\"],\"more\":1}");
    assertEquals("a = 1;\nreturn a;", query.program());
    assertEquals("morning", query.name());
  }

  @Test
  void periodKeepsHowItWasWritten() {
    var stretch =
        asked(
                "{\"timeperiods\":[\"2026-01-01T01:00:00+01:00/2026-01-01 01:00:00.5\"],\"query\":[]}")
            .stretches()
            .getFirst();
    assertEquals("2026-01-01T01:00:00+01:00", stretch.start());
    assertEquals("2026-01-01T00:00:00Z", Micros.instant(stretch.period().from()).toString());
    assertEquals("2026-01-01T01:00:00.500Z", Micros.instant(stretch.period().to()).toString());
  }

  @Test
  void periodsAreCounted() {
    String many = String.join(",", Collections.nCopies(1_001, "\"2026-01-01/2026-01-02\""));
    assertThrows(
        Refusal.class, () -> asked("{\"timeperiods\":[" + many + "],\"query\":[\"return 1;\"]}"));
  }
}
