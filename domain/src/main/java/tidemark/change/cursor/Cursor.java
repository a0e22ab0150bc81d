package tidemark.change.cursor;

import java.util.Map;
import java.util.Optional;
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

  public Optional<Place> at(UUID space) {
    return Optional.ofNullable(places.get(space));
  }

  public Cursor with(UUID space, Place place) {
    SortedMap<UUID, Place> others = new TreeMap<>(places);
    others.put(space, place);
    return new Cursor(others);
  }
}
