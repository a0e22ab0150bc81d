package tidemark.web.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.timeline.Recorded;

class LaneTest {
  @Test
  void sameThingInARowIsOneBlock() {
    Lane lane = lane(event(0, 100, "vim"), event(100, 100, "vim"), event(300, 100, "mail"));
    assertEquals(List.of(0, 300), lane.blocks().stream().map(Lane.Block::x).toList());
    assertEquals(List.of(200, 100), lane.blocks().stream().map(Lane.Block::width).toList());
    assertEquals(200, lane.blocks().getFirst().micros());
  }

  @Test
  void momentIsStillSeen() {
    assertEquals(1, lane(event(10, 0, "vim")).blocks().getFirst().width());
  }

  @Test
  void sameThingHasTheSameColourEverywhere() {
    Lane lane = lane(event(0, 10, "vim"), event(20, 10, "mail"), event(40, 10, "vim"));
    assertEquals(3, lane.blocks().size());
    assertEquals(lane.blocks().getFirst().colour(), lane.blocks().getLast().colour());
  }

  private static Lane lane(Recorded... events) {
    return Lane.of("b", List.of(events), 0, 1000);
  }

  private static Recorded event(long start, long duration, String app) {
    return new Recorded(1, start, duration, "{\"app\":\"" + app + "\"}");
  }
}
