package tidemark.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.change.Entry;
import tidemark.change.Kind;
import tidemark.journal.Journal;
import tidemark.journal.Type;
import tidemark.json.Json;
import tidemark.metric.Counted;
import tidemark.metric.Metric;
import tidemark.sighting.Sight;
import tidemark.sighting.What;

/// Puts what things are now to the entries that say they changed: one statement for each kind.
@ApplicationScoped
class Items {
  @Inject private Journal journal;
  @Inject private Database database;
  @Inject private Event<Counted> counted;

  /// In the order of the entries.
  List<Item> of(Caller caller, UUID space, List<Entry> entries) {
    Map<Kind, List<Entry>> byKind =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    Entry::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
    Map<Kind, Map<UUID, Item>> items = new EnumMap<>(Kind.class);
    byKind.forEach((kind, changed) -> {
      Optional<Type> type = Type.of(kind);
      (type.isPresent() ? recorded(caller, type.get(), changed) : known(space, changed))
          .forEach(item -> items.computeIfAbsent(kind, _ -> new HashMap<>()).put(item.id(), item));
    });
    List<Item> ordered = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Map<UUID, Item> ofKind = items.getOrDefault(entry.kind(), Map.of());
      ordered.add(ofKind.getOrDefault(entry.id(), deleted(space, entry)));
    }
    counted.fire(Counted.of(Metric.SYNC_CHANGES, ordered.size(), "down"));
    return ordered;
  }

  /// What of these is of other people: sessions they share with a team.
  static Sight sight(UUID space, List<Item> items) {
    Map<UUID, Long> rows =
        items.stream()
            .filter(item -> item.kind() == Kind.SESSION_SHARE)
            .flatMap(item -> Stream.ofNullable(item.data()))
            .map(data -> UUID.fromString(Json.read(data).path("person").asText()))
            .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
    return Sight.ofTeam(What.TEAM_CHANGES, space, null, rows);
  }

  private Stream<Item> recorded(Caller caller, Type type, List<Entry> changed) {
    return journal.read(caller, type, ids(changed)).values().stream()
        .map(entry ->
            new Item(
                caller.space(),
                type.kind(),
                entry.id(),
                entry.usn(),
                entry.updatedAt(),
                entry.deleted(),
                entry.data()));
  }

  private Stream<Item> known(UUID space, List<Entry> changed) {
    Kind kind = changed.getFirst().kind();
    Map<UUID, String> data =
        database.use(connection -> DataTable.find(connection, space, kind, ids(changed)));
    return changed.stream().map(entry -> item(space, entry, data.get(entry.id())));
  }

  private static Item deleted(UUID space, Entry entry) {
    return item(space, entry, null);
  }

  private static Item item(UUID space, Entry entry, @Nullable String data) {
    return new Item(space, entry.kind(), entry.id(), entry.usn(), entry.at(), data == null, data);
  }

  private static Set<UUID> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).collect(Collectors.toSet());
  }
}
