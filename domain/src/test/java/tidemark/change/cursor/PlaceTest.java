package tidemark.change.cursor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidemark.change.Extent;

class PlaceTest {
  private static final Extent EXTENT = new Extent(2, 100, 40);

  @Test
  void placeAboveTheFloorIsContinued() {
    assertEquals(Optional.empty(), new Place(2, 40, 40).end(EXTENT));
    assertEquals(Optional.empty(), new Place(2, 100, 100).end(EXTENT));
  }

  @Test
  void placeThatCannotBeContinuedSaysWhy() {
    assertEquals(Optional.of(Place.End.EPOCH), new Place(1, 50, 50).end(EXTENT));
    assertEquals(Optional.of(Place.End.AHEAD), new Place(2, 101, 101).end(EXTENT));
    assertEquals(Optional.of(Place.End.TOO_OLD), new Place(2, 39, 39).end(EXTENT));
  }

  @Test
  void readingOfEverythingGoesOnBelowTheFloorOfItsBeginning() {
    assertEquals(Optional.empty(), new Place(2, 7, 40).end(EXTENT));
    assertEquals(Optional.of(Place.End.TOO_OLD), new Place(2, 7, 39).end(EXTENT));
  }

  @Test
  void endOfReadingEverythingIsForgottenWithItsBeginning() {
    Place start = Place.start(EXTENT);
    assertEquals(new Place(2, 0, 100), start);
    assertEquals(new Place(2, 50, 100), start.to(50, true));
    assertEquals(new Place(2, 103, 103), start.to(103, false));
  }
}
