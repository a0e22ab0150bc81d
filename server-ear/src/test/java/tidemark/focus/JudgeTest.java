package tidemark.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidemark.client.team.SessionShare;

/// The client's merge, judged by the server's.
class JudgeTest {
  private static final int PAIRS = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private enum Seen {
    STORED,
    SENT,
    TIE
  }

  @Test
  void bothSidesKeepTheSameVersionOfASession() {
    Random dice = new Random(1);
    Set<Seen> seen = EnumSet.noneOf(Seen.class);
    for (int i = 0; i < PAIRS; i++) {
      Figures stored = figures(dice, 1);
      Figures sent = figures(dice, 2);
      Figures kept = Merge.decide(stored, sent);
      ObjectNode here = new SessionShare(json(sent)).mergeWith(json(stored));
      assertEquals(
          kept.plannedMinutes(),
          here.path("planned_duration_minutes").asInt(),
          () -> stored + " and " + sent);
      seen.add(kept.plannedMinutes() == 1 ? Seen.STORED : Seen.SENT);
      if (stored.modifiedAt().equals(sent.modifiedAt())) {
        seen.add(Seen.TIE);
      }
    }
    assertTrue(seen.containsAll(EnumSet.allOf(Seen.class)), "each kind of pair was among them");
  }

  private static Figures figures(Random dice, int planned) {
    Instant modified = Instant.parse("2026-01-05T10:00:00Z").plusSeconds(dice.nextInt(4));
    return new Figures(modified, null, planned, null, dice.nextBoolean(), modified);
  }

  private static ObjectNode json(Figures figures) {
    return JSON.createObjectNode()
        .put("planned_duration_minutes", figures.plannedMinutes())
        .put("completed", figures.completed())
        .put("last_modified", figures.modifiedAt().toString());
  }
}
