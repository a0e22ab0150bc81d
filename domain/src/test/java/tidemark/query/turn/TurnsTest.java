package tidemark.query.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns();

  @Test
  void turnIsGivenBackWhenItEnds() {
    UUID ada = new UUID(0, 1);
    Semaphore places;
    int free;
    try (Turn turn = turns.take(ada)) {
      places = turn.places();
      free = places.availablePermits();
    }
    assertEquals(free + 1, places.availablePermits());
    assertTrue(free < Runtime.getRuntime().availableProcessors(), "somebody else has one left");
  }

  @Test
  void peopleDoNotWaitForEachOther() {
    try (Turn ada = turns.take(new UUID(0, 1));
        Turn mallory = turns.take(new UUID(0, 2))) {
      assertNotSame(ada.places(), mallory.places());
    }
  }

  @Test
  void placesOfOnePersonAreTheSame() {
    Semaphore first;
    try (Turn turn = turns.take(new UUID(0, 1))) {
      first = turn.places();
    }
    try (Turn turn = turns.take(new UUID(0, 1))) {
      assertSame(first, turn.places());
    }
  }
}
