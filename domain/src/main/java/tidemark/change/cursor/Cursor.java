package tidemark.change.cursor;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// A place in the feed of each space a client reads.
public record Cursor(SortedMap<UUID, Place> places) {
  public Cursor {
    places = new TreeMap<>(places);
  }

  public static Cursor of(UUID space, Place place) {
    return new Cursor(new TreeMap<>(Map.of(space, place)));
  }
}
