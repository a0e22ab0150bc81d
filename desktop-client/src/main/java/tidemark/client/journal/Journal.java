package tidemark.client.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tidemark.client.wire.Trouble;

/// The records of one person on one device.
public final class Journal implements AutoCloseable {
  /// The types of records there are.
  public static final List<String> TYPES =
      List.of("assessment_entry", "mood_entry", "mood_activity", "schedule");

  static final String CURSOR = "cursor";
  static final String LAST = "last sync";
  private static final String ENABLED = "enabled";
  private static final String DEVICE = "device";

  private final JournalTable table;
  private final Clock clock;

  private Journal(JournalTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  public static Journal open(Path file, Clock clock) {
    return new Journal(JournalTable.open(file), clock);
  }

  /// Makes a record, or another version of one.
  public synchronized void put(RecordKey key, ObjectNode data) {
    check(key);
    table.inOne(() -> table.edit(key, now(), data.toString()));
  }

  /// Deletes a record; that it was deleted is told to other devices.
  public synchronized void delete(RecordKey key) {
    check(key);
    table.inOne(() -> table.edit(key, now(), null));
  }

  /// A record that is not deleted.
  public synchronized Optional<ObjectNode> find(RecordKey key) {
    return table
        .inOne(() -> table.find(key))
        .filter(entry -> entry.data().isPresent())
        .map(Entry::content);
  }

  public synchronized List<Entry> list(String type) {
    return table.inOne(() -> table.living(type));
  }

  /// What the server cannot take, until it is edited.
  public synchronized List<Entry> problems() {
    return table.inOne(table::problems);
  }

  /// Off until somebody asks for it.
  public synchronized boolean isEnabled() {
    return table.inOne(() -> table.note(ENABLED)).equals(Optional.of("yes"));
  }

  public synchronized void enable() {
    table.inOne(() -> table.setNote(ENABLED, "yes"));
  }

  public synchronized void disable() {
    table.inOne(() -> table.setNote(ENABLED, "no"));
  }

  /// How it is.
  ///
  /// @param records that are not deleted
  /// @param unsent edits
  /// @param problems that need an edit
  public record Status(
      boolean enabled, String device, long records, long unsent, long problems, String last) {}

  public synchronized Status status() {
    String device = device();
    return table.inOne(() ->
        new Status(
            table.note(ENABLED).equals(Optional.of("yes")),
            device,
            table.count("data is not null"),
            table.count("edits > 0 and problem is null"),
            table.count("problem is not null"),
            table.note(LAST).orElse("never")));
  }

  /// This device, for the server.
  synchronized String device() {
    return table.inOne(() -> {
      Optional<String> known = table.note(DEVICE);
      String device = known.orElseGet(() -> UUID.randomUUID().toString());
      if (known.isEmpty()) {
        table.setNote(DEVICE, device);
      }
      return device;
    });
  }

  JournalTable table() {
    return table;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void check(RecordKey key) {
    if (!TYPES.contains(key.type())) {
      throw new Trouble("There are these types: " + String.join(", ", TYPES));
    }
    if (!key.id().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Trouble("The id of a record is a UUID, and not " + key.id());
    }
  }

  @Override
  public synchronized void close() {
    table.close();
  }
}
