package tidemark.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.change.Extent;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.change.Stretch;
import tidemark.change.Wanted;
import tidemark.change.cursor.Cursor;
import tidemark.change.cursor.Cursors;
import tidemark.change.cursor.Place;
import tidemark.device.Devices;
import tidemark.journal.Batch;
import tidemark.journal.Journal;
import tidemark.journal.Receipt;
import tidemark.metric.Counted;
import tidemark.metric.Metric;
import tidemark.sighting.Sightings;
import tidemark.sync.conflict.Conflicts;
import tidemark.team.TeamView;
import tidemark.team.Teams;

/// What a person's clients tell each other by way of the server.
@ApplicationScoped
@Transactional
public class Sync {
  private static final Wanted NOTHING = new Wanted(Long.MAX_VALUE, Set.of(), 0);

  @Inject private Devices devices;
  @Inject private Teams teams;
  @Inject private Journal journal;
  @Inject private Feed feed;
  @Inject private Cursors cursors;
  @Inject private Conflicts conflicts;
  @Inject private Sightings sightings;
  @Inject private Items items;
  @Inject private Lag lag;
  @Inject private Event<Counted> counted;

  /// Takes in what a client has changed.
  @Requires(Scope.SYNC)
  public Uploaded upload(Caller caller, Upload upload) {
    Caller here = caller.on(devices.syncing(caller, upload.device()).id());
    feed.hold(here, here.space());
    Extent before = extent(here);
    Optional<Cursor> cursor = cursor(here, upload.cursor());
    Place from = cursor.flatMap(c -> c.at(here.space())).orElse(new Place(before.epoch(), 0, 0));
    List<Receipt> receipts =
        journal.accept(
            here,
            new Batch(
                upload.device(),
                upload.sentAt(),
                upload.leeway(),
                cursor.isPresent() ? from.usn() : Long.MAX_VALUE,
                upload.offers()));
    conflicts.keep(here, receipts);
    counted.fire(Counted.of(Metric.SYNC_CHANGES, receipts.size(), "up"));
    devices.heard(here);
    if (from.end(before).isPresent()) {
      return new Uploaded(Objects.requireNonNullElse(upload.cursor(), ""), receipts);
    }
    Place to = passed(here, from);
    boolean isSame = cursor.isPresent() && to.equals(from);
    Cursor next = cursor.orElse(Cursor.of(here.space(), to)).with(here.space(), to);
    return new Uploaded(
        isSame ? String.valueOf(upload.cursor()) : cursors.write(here, next), receipts);
  }

  /// What changed since a cursor; everything if that cannot be continued.
  @Requires(Scope.SYNC)
  public Downloaded download(Caller caller, Download download) {
    @Nullable UUID device = download.device();
    Caller here = device == null ? caller : caller.on(devices.syncing(caller, device).id());
    Optional<Place> said =
        cursor(here, download.since()).flatMap(cursor -> cursor.at(here.space()));
    Stretch stretch = read(here, said.map(Place::usn).orElse(0L), download);
    Optional<Place> place = said.filter(p -> p.end(stretch.extent()).isEmpty());
    place.ifPresent(from -> lag.told(from, stretch.entries()));
    return place.isPresent()
        ? page(here, download, stretch, place.get())
        : page(here, download.fromStart(), read(here, 0, download), Place.start(stretch.extent()));
  }

  /// What changed since a cursor in all spaces of the caller. A cursor that cannot be continued is
  /// refused, and says why.
  @Requires(Scope.SYNC)
  public Downloaded changes(Caller caller, Download download) {
    @Nullable String since = download.since();
    Cursor from =
        since == null
            ? new Cursor(new TreeMap<>())
            : cursors.read(caller, since).orElseThrow(() -> Walk.expired("malformed"));
    List<UUID> spaces = spaces(caller);
    if (!spaces.containsAll(from.places().keySet())) {
      throw Walk.expired("space_left");
    }
    Set<Kind> kinds = Reach.of(caller, download.kinds());
    Walk walk = new Walk(download.limit());
    for (UUID space : spaces) {
      if (walk.room() == 0) {
        walk.pass(space, from);
        continue;
      }
      long after = from.at(space).map(Place::usn).orElse(0L);
      walk.read(space, from, feed.read(caller, space, new Wanted(after, kinds, walk.room())));
    }
    List<Item> found = new ArrayList<>();
    walk.found()
        .forEach((space, entries) -> {
          List<Item> told = items.of(caller, space, entries);
          from.at(space).ifPresent(place -> lag.told(place, entries));
          sightings.saw(caller, Items.sight(space, told));
          found.addAll(told);
        });
    String cursor =
        since != null && walk.cursor().equals(from) ? since : cursors.write(caller, walk.cursor());
    return new Downloaded(cursor, found, walk.hasMore());
  }

  /// The caller's own first, and those of the teams they are in.
  private List<UUID> spaces(Caller caller) {
    List<UUID> spaces = new ArrayList<>(List.of(caller.space()));
    if (caller.may(Scope.TEAMS)) {
      teams.list(caller).stream().map(TeamView::id).sorted().forEach(spaces::add);
    }
    return spaces;
  }

  private Downloaded page(Caller caller, Download download, Stretch stretch, Place from) {
    Place to = from.to(stretch.end(), stretch.hasMore());
    @Nullable String since = download.since();
    return new Downloaded(
        to.equals(from) && since != null
            ? since
            : cursors.write(caller, Cursor.of(caller.space(), to)),
        items.of(caller, caller.space(), stretch.entries()),
        stretch.hasMore());
  }

  /// A client that is reading everything goes on with that: what it has already may be in front of
  /// it once more.
  private Place passed(Caller caller, Place place) {
    boolean isReading = place.usn() < place.fullSince();
    return !isReading && feed.isOwnSince(caller, caller.space(), place.usn())
        ? place.to(extent(caller).usn(), false)
        : place;
  }

  private Optional<Cursor> cursor(Caller caller, @Nullable String text) {
    return text == null ? Optional.empty() : cursors.read(caller, text);
  }

  private Stretch read(Caller caller, long after, Download download) {
    Set<Kind> kinds = Reach.of(caller, download.kinds());
    return feed.read(caller, caller.space(), new Wanted(after, kinds, download.limit()));
  }

  private Extent extent(Caller caller) {
    return feed.read(caller, caller.space(), NOTHING).extent();
  }
}
