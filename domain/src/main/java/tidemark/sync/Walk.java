package tidemark.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.change.Entry;
import tidemark.change.Stretch;
import tidemark.change.cursor.Cursor;
import tidemark.change.cursor.Place;

/// One page's way through several feeds: each is read until the page is full.
final class Walk {
  private final SortedMap<UUID, Place> places = new TreeMap<>();
  private final SortedMap<UUID, List<Entry>> found = new TreeMap<>();
  private int room;
  private boolean hasMore;

  Walk(int room) {
    this.room = room;
  }

  int room() {
    return room;
  }

  /// Goes on where the client stood in this space, or begins there.
  void read(UUID space, Cursor from, Stretch stretch) {
    Place place = from.at(space).orElseGet(() -> Place.start(stretch.extent()));
    place
        .end(stretch.extent())
        .ifPresent(end -> {
          throw expired(end.name().toLowerCase(Locale.ROOT));
        });
    places.put(space, place.to(stretch.end(), stretch.hasMore()));
    found.put(space, new ArrayList<>(stretch.entries()));
    room -= stretch.entries().size();
    hasMore |= stretch.hasMore();
  }

  /// There was no room left for this space.
  void pass(UUID space, Cursor from) {
    from.at(space).ifPresent(place -> places.put(space, place));
    hasMore = true;
  }

  SortedMap<UUID, List<Entry>> found() {
    return found;
  }

  Cursor cursor() {
    return new Cursor(places);
  }

  boolean hasMore() {
    return hasMore;
  }

  static Refusal expired(String why) {
    return new Refusal(Reason.CURSOR_EXPIRED, why);
  }
}
